package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code h6} element. */
public final class H6 extends Element<H6> {
    private static final Tag TAG = Tag.of("h6");

    private H6(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code h6} element with content. */
    public static H6 of(Constable... content) {
        return new H6(content);
    }
}
