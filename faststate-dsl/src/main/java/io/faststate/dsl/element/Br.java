package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;

/** The {@code br} element. */
public final class Br extends Element<Br> {
    private static final Tag TAG = Tag.of("br", Tag.Content.VOID);

    private Br() {
        super(TAG);
    }

    /** A new {@code br} element. */
    public static Br of() {
        return new Br();
    }
}
