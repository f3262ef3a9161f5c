package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code mark} element. */
public final class Mark extends Element<Mark> {
    private static final Tag TAG = Tag.of("mark");

    private Mark(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code mark} element with content. */
    public static Mark of(Constable... content) {
        return new Mark(content);
    }
}
