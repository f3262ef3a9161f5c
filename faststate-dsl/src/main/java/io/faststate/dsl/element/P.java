package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code p} element. */
public final class P extends Element<P> {
    private static final Tag TAG = Tag.of("p");

    private P(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code p} element with content. */
    public static P of(Constable... content) {
        return new P(content);
    }
}
