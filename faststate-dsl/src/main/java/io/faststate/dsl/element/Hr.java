package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;

/** The {@code hr} element. */
public final class Hr extends Element<Hr> {
    private static final Tag TAG = Tag.of("hr", Tag.Content.VOID);

    private Hr() {
        super(TAG);
    }

    /** A new {@code hr} element. */
    public static Hr of() {
        return new Hr();
    }
}
