package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code h3} element. */
public final class H3 extends Element<H3> {
    private static final Tag TAG = Tag.of("h3");

    private H3(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code h3} element with content. */
    public static H3 of(Constable... content) {
        return new H3(content);
    }
}
