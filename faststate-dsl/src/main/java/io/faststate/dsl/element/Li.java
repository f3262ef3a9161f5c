package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code li} element. */
public final class Li extends Element<Li> {
    private static final Tag TAG = Tag.of("li");

    private Li(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code li} element with content. */
    public static Li of(Constable... content) {
        return new Li(content);
    }

    /** Sets {@code value}: the number of the item. */
    public Li value(int value) {
        return set(Names.VALUE, value);
    }
}
