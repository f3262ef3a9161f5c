package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code ul} element. */
public final class Ul extends Element<Ul> {
    private static final Tag TAG = Tag.of("ul");

    private Ul(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code ul} element with content. */
    public static Ul of(Constable... content) {
        return new Ul(content);
    }
}
