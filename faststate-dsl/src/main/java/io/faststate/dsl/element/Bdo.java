package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code bdo} element. */
public final class Bdo extends Element<Bdo> {
    private static final Tag TAG = Tag.of("bdo");

    private Bdo(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code bdo} element with content. */
    public static Bdo of(Constable... content) {
        return new Bdo(content);
    }
}
