package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code tbody} element. */
public final class Tbody extends Element<Tbody> {
    private static final Tag TAG = Tag.of("tbody");

    private Tbody(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code tbody} element with content. */
    public static Tbody of(Constable... content) {
        return new Tbody(content);
    }
}
