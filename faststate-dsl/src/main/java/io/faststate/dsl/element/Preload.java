package io.faststate.dsl.element;

import java.util.Locale;

/** What of a medium is loaded before it is played. */
public enum Preload {
    /** Nothing. */
    NONE,
    /** Its length and size. */
    METADATA,
    /** All of it, if the browser decides so. */
    AUTO;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
