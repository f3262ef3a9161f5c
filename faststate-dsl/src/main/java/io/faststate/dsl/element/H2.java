package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code h2} element. */
public final class H2 extends Element<H2> {
    private static final Tag TAG = Tag.of("h2");

    private H2(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code h2} element with content. */
    public static H2 of(Constable... content) {
        return new H2(content);
    }
}
