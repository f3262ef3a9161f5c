package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code sup} element. */
public final class Sup extends Element<Sup> {
    private static final Tag TAG = Tag.of("sup");

    private Sup(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code sup} element with content. */
    public static Sup of(Constable... content) {
        return new Sup(content);
    }
}
