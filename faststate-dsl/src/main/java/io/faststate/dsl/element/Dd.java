package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code dd} element. */
public final class Dd extends Element<Dd> {
    private static final Tag TAG = Tag.of("dd");

    private Dd(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code dd} element with content. */
    public static Dd of(Constable... content) {
        return new Dd(content);
    }
}
