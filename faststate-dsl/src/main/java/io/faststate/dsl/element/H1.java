package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code h1} element. */
public final class H1 extends Element<H1> {
    private static final Tag TAG = Tag.of("h1");

    private H1(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code h1} element with content. */
    public static H1 of(Constable... content) {
        return new H1(content);
    }
}
