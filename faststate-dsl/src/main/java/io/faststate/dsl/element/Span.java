package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code span} element. */
public final class Span extends Element<Span> {
    private static final Tag TAG = Tag.of("span");

    private Span(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code span} element with content. */
    public static Span of(Constable... content) {
        return new Span(content);
    }
}
