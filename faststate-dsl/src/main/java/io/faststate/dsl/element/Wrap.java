package io.faststate.dsl.element;

import java.util.Locale;

/** How a text area breaks lines when it is submitted. */
public enum Wrap {
    /** As typed. */
    SOFT,
    /** As shown. */
    HARD;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
