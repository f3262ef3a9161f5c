package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code abbr} element. */
public final class Abbr extends Element<Abbr> {
    private static final Tag TAG = Tag.of("abbr");

    private Abbr(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code abbr} element with content. */
    public static Abbr of(Constable... content) {
        return new Abbr(content);
    }
}
