package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code div} element. */
public final class Div extends Element<Div> {
    private static final Tag TAG = Tag.of("div");

    private Div(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code div} element with content. */
    public static Div of(Constable... content) {
        return new Div(content);
    }
}
