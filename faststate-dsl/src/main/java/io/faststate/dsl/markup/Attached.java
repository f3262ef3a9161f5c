package io.faststate.dsl.markup;

import io.faststate.dsl.FastStateException;
import org.jspecify.annotations.Nullable;

/** A node that can have only one parent. */
public abstract class Attached {
    private @Nullable Attached parent;

    /** The node's name in error messages. */
    protected abstract String description();

    @SuppressWarnings("ReferenceEquality") // a node is identical only to itself, whatever its content
    final void attachTo(Attached next) {
        if (parent != null) {
            throw inside(parent);
        }
        for (var above = next; above != null; above = above.parent) {
            if (above == this) {
                throw new FastStateException(description() + " can't be inside itself");
            }
        }
        parent = next;
    }

    /** Attaches this node to one that can't be inside it, which saves the check for cycles. */
    final void attachBelow(Attached next) {
        if (parent != null) {
            throw inside(parent);
        }
        parent = next;
    }

    private FastStateException inside(Attached other) {
        return new FastStateException(
                description() + " is already inside " + other.description() + "; build a new one for each render");
    }
}
