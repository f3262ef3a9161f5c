package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code h4} element. */
public final class H4 extends Element<H4> {
    private static final Tag TAG = Tag.of("h4");

    private H4(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code h4} element with content. */
    public static H4 of(Constable... content) {
        return new H4(content);
    }
}
