package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code legend} element. */
public final class Legend extends Element<Legend> {
    private static final Tag TAG = Tag.of("legend");

    private Legend(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code legend} element with content. */
    public static Legend of(Constable... content) {
        return new Legend(content);
    }
}
