package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code dt} element. */
public final class Dt extends Element<Dt> {
    private static final Tag TAG = Tag.of("dt");

    private Dt(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code dt} element with content. */
    public static Dt of(Constable... content) {
        return new Dt(content);
    }
}
