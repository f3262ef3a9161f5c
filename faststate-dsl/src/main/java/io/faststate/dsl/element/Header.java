package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code header} element. */
public final class Header extends Element<Header> {
    private static final Tag TAG = Tag.of("header");

    private Header(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code header} element with content. */
    public static Header of(Constable... content) {
        return new Header(content);
    }
}
