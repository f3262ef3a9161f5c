package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code em} element. */
public final class Em extends Element<Em> {
    private static final Tag TAG = Tag.of("em");

    private Em(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code em} element with content. */
    public static Em of(Constable... content) {
        return new Em(content);
    }
}
