package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code small} element. */
public final class Small extends Element<Small> {
    private static final Tag TAG = Tag.of("small");

    private Small(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code small} element with content. */
    public static Small of(Constable... content) {
        return new Small(content);
    }
}
