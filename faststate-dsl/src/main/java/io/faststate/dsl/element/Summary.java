package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code summary} element. */
public final class Summary extends Element<Summary> {
    private static final Tag TAG = Tag.of("summary");

    private Summary(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code summary} element with content. */
    public static Summary of(Constable... content) {
        return new Summary(content);
    }
}
