package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code picture} element. */
public final class Picture extends Element<Picture> {
    private static final Tag TAG = Tag.of("picture");

    private Picture(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code picture} element with content. */
    public static Picture of(Constable... content) {
        return new Picture(content);
    }
}
