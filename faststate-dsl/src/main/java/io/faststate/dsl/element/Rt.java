package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code rt} element. */
public final class Rt extends Element<Rt> {
    private static final Tag TAG = Tag.of("rt");

    private Rt(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code rt} element with content. */
    public static Rt of(Constable... content) {
        return new Rt(content);
    }
}
