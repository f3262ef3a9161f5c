package io.faststate.dsl.markup;

import io.faststate.dsl.FastStateException;
import org.jspecify.annotations.Nullable;

/** A node that belongs to one parent. */
public abstract class Attached {
    private @Nullable Attached parent;

    /** What an error calls it. */
    protected abstract String description();

    @SuppressWarnings("ReferenceEquality") // a node is itself, whatever it holds
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

    /** Attaches it to a node that can't be inside of it. */
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
