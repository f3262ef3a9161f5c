package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code var} element. */
public final class Var extends Element<Var> {
    private static final Tag TAG = Tag.of("var");

    private Var(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code var} element with content. */
    public static Var of(Constable... content) {
        return new Var(content);
    }
}
