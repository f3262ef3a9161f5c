package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code tfoot} element. */
public final class Tfoot extends Element<Tfoot> {
    private static final Tag TAG = Tag.of("tfoot");

    private Tfoot(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code tfoot} element with content. */
    public static Tfoot of(Constable... content) {
        return new Tfoot(content);
    }
}
