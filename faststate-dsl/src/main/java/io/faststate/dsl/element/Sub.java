package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code sub} element. */
public final class Sub extends Element<Sub> {
    private static final Tag TAG = Tag.of("sub");

    private Sub(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code sub} element with content. */
    public static Sub of(Constable... content) {
        return new Sub(content);
    }
}
