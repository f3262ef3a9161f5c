package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code tr} element. */
public final class Tr extends Element<Tr> {
    private static final Tag TAG = Tag.of("tr");

    private Tr(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code tr} element with content. */
    public static Tr of(Constable... content) {
        return new Tr(content);
    }
}
