package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code noscript} element. */
public final class Noscript extends Element<Noscript> {
    private static final Tag TAG = Tag.of("noscript");

    private Noscript(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code noscript} element with content. */
    public static Noscript of(Constable... content) {
        return new Noscript(content);
    }
}
