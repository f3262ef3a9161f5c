package io.faststate.dsl.element;

import java.util.Locale;

/** The direction of text. */
public enum Dir {
    /** Left to right. */
    LTR,
    /** Right to left. */
    RTL,
    /** By the content. */
    AUTO;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
