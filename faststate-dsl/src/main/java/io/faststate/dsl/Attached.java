package io.faststate.dsl;

import org.jspecify.annotations.Nullable;

/** A node that belongs to one parent. */
abstract class Attached {
    private @Nullable Attached parent;

    /** What an error calls it. */
    abstract String description();

    @SuppressWarnings("ReferenceEquality") // a node is itself, whatever it holds
    final void attachTo(Attached next) {
        if (parent != null) {
            throw new FastStateException(description() + " is already inside " + parent.description()
                    + "; build a new one for each render");
        }
        for (var above = next; above != null; above = above.parent) {
            if (above == this) {
                throw new FastStateException(description() + " can't be inside itself");
            }
        }
        parent = next;
    }
}
