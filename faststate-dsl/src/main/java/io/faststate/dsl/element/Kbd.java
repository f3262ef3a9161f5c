package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code kbd} element. */
public final class Kbd extends Element<Kbd> {
    private static final Tag TAG = Tag.of("kbd");

    private Kbd(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code kbd} element with content. */
    public static Kbd of(Constable... content) {
        return new Kbd(content);
    }
}
