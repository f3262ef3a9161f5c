package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code canvas} element. */
public final class Canvas extends Element<Canvas> {
    private static final Tag TAG = Tag.of("canvas");

    private Canvas(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code canvas} element with content. */
    public static Canvas of(Constable... content) {
        return new Canvas(content);
    }

    /** Sets {@code width}: the width in pixels. */
    public Canvas width(int value) {
        return set(Names.WIDTH, value);
    }

    /** Sets {@code height}: the height in pixels. */
    public Canvas height(int value) {
        return set(Names.HEIGHT, value);
    }
}
