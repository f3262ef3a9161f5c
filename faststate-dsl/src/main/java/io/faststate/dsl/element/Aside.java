package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code aside} element. */
public final class Aside extends Element<Aside> {
    private static final Tag TAG = Tag.of("aside");

    private Aside(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code aside} element with content. */
    public static Aside of(Constable... content) {
        return new Aside(content);
    }
}
