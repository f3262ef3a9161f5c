package io.faststate.dsl.element;

import java.util.Locale;

/** The kind of virtual keyboard. */
public enum InputMode {
    /** None. */
    NONE,
    /** The usual one. */
    TEXT,
    /** For telephone numbers. */
    TEL,
    /** For URLs. */
    URL,
    /** For mail addresses. */
    EMAIL,
    /** For digits. */
    NUMERIC,
    /** For numbers with decimals. */
    DECIMAL,
    /** For searches. */
    SEARCH;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
