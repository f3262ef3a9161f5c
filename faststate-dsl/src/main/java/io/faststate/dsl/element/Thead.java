package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code thead} element. */
public final class Thead extends Element<Thead> {
    private static final Tag TAG = Tag.of("thead");

    private Thead(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code thead} element with content. */
    public static Thead of(Constable... content) {
        return new Thead(content);
    }
}
