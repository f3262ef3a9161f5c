package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code bdi} element. */
public final class Bdi extends Element<Bdi> {
    private static final Tag TAG = Tag.of("bdi");

    private Bdi(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code bdi} element with content. */
    public static Bdi of(Constable... content) {
        return new Bdi(content);
    }
}
