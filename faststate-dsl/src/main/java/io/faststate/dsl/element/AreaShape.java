package io.faststate.dsl.element;

import java.util.Locale;

/** The shape of an area in an image map. */
public enum AreaShape {
    /** The whole image. */
    DEFAULT,
    /** A rectangle. */
    RECT,
    /** A circle. */
    CIRCLE,
    /** A polygon. */
    POLY;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
