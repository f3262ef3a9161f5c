package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code details} element. */
public final class Details extends Element<Details> {
    private static final Tag TAG = Tag.of("details");

    private Details(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code details} element with content. */
    public static Details of(Constable... content) {
        return new Details(content);
    }

    /** Sets {@code name}: the name. */
    public Details name(String value) {
        return set(Names.NAME, value);
    }

    /** Sets {@code open}: whether it is open. */
    public Details open(boolean on) {
        return set(Names.OPEN, on);
    }
}
