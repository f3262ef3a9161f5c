package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code i} element. */
public final class I extends Element<I> {
    private static final Tag TAG = Tag.of("i");

    private I(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code i} element with content. */
    public static I of(Constable... content) {
        return new I(content);
    }
}
