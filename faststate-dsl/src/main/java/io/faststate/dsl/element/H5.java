package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code h5} element. */
public final class H5 extends Element<H5> {
    private static final Tag TAG = Tag.of("h5");

    private H5(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code h5} element with content. */
    public static H5 of(Constable... content) {
        return new H5(content);
    }
}
