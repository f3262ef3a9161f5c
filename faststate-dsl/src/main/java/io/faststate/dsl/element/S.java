package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code s} element. */
public final class S extends Element<S> {
    private static final Tag TAG = Tag.of("s");

    private S(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code s} element with content. */
    public static S of(Constable... content) {
        return new S(content);
    }
}
