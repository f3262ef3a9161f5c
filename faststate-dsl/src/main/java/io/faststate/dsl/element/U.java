package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code u} element. */
public final class U extends Element<U> {
    private static final Tag TAG = Tag.of("u");

    private U(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code u} element with content. */
    public static U of(Constable... content) {
        return new U(content);
    }
}
