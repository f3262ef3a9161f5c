package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code strong} element. */
public final class Strong extends Element<Strong> {
    private static final Tag TAG = Tag.of("strong");

    private Strong(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code strong} element with content. */
    public static Strong of(Constable... content) {
        return new Strong(content);
    }
}
