package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code nav} element. */
public final class Nav extends Element<Nav> {
    private static final Tag TAG = Tag.of("nav");

    private Nav(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code nav} element with content. */
    public static Nav of(Constable... content) {
        return new Nav(content);
    }
}
