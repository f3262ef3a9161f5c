package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code footer} element. */
public final class Footer extends Element<Footer> {
    private static final Tag TAG = Tag.of("footer");

    private Footer(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code footer} element with content. */
    public static Footer of(Constable... content) {
        return new Footer(content);
    }
}
