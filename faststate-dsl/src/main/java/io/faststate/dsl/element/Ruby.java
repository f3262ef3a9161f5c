package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code ruby} element. */
public final class Ruby extends Element<Ruby> {
    private static final Tag TAG = Tag.of("ruby");

    private Ruby(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code ruby} element with content. */
    public static Ruby of(Constable... content) {
        return new Ruby(content);
    }
}
