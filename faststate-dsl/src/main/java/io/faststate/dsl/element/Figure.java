package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code figure} element. */
public final class Figure extends Element<Figure> {
    private static final Tag TAG = Tag.of("figure");

    private Figure(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code figure} element with content. */
    public static Figure of(Constable... content) {
        return new Figure(content);
    }
}
