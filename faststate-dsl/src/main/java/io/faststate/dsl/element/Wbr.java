package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;

/** The {@code wbr} element. */
public final class Wbr extends Element<Wbr> {
    private static final Tag TAG = Tag.of("wbr", Tag.Content.VOID);

    private Wbr() {
        super(TAG);
    }

    /** A new {@code wbr} element. */
    public static Wbr of() {
        return new Wbr();
    }
}
