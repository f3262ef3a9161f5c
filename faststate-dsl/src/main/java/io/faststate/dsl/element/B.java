package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code b} element. */
public final class B extends Element<B> {
    private static final Tag TAG = Tag.of("b");

    private B(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code b} element with content. */
    public static B of(Constable... content) {
        return new B(content);
    }
}
