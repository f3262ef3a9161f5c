package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;

/** The {@code col} element. */
public final class Col extends Element<Col> {
    private static final Tag TAG = Tag.of("col", Tag.Content.VOID);

    private Col() {
        super(TAG);
    }

    /** A new {@code col} element. */
    public static Col of() {
        return new Col();
    }

    /** Sets {@code span}: how many columns it stands for. */
    public Col span(int value) {
        return set(Names.SPAN, value);
    }
}
