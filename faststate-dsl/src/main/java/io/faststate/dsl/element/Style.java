package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/**
 * The {@code style} element. Where its strings would end the element, they are escaped as CSS has it. The default
 * Content Security Policy allows style sheets by {@code link} only.
 */
public final class Style extends Element<Style> {
    private static final Tag TAG = Tag.of("style", Tag.Content.STYLE);

    private Style(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code style} element with content. */
    public static Style of(Constable... content) {
        return new Style(content);
    }

    /** Sets {@code media}: the media query that it is for. */
    public Style media(String value) {
        return set(Names.MEDIA, value);
    }

    /** Sets {@code blocking}: what waits for it, such as {@code render}. */
    public Style blocking(String value) {
        return set(Names.BLOCKING, value);
    }
}
