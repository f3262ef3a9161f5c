package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code caption} element. */
public final class Caption extends Element<Caption> {
    private static final Tag TAG = Tag.of("caption");

    private Caption(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code caption} element with content. */
    public static Caption of(Constable... content) {
        return new Caption(content);
    }
}
