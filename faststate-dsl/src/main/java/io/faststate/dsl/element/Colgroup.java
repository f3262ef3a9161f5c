package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code colgroup} element. */
public final class Colgroup extends Element<Colgroup> {
    private static final Tag TAG = Tag.of("colgroup");

    private Colgroup(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code colgroup} element with content. */
    public static Colgroup of(Constable... content) {
        return new Colgroup(content);
    }

    /** Sets {@code span}: how many columns it stands for. */
    public Colgroup span(int value) {
        return set(Names.SPAN, value);
    }
}
