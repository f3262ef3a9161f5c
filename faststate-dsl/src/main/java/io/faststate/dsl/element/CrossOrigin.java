package io.faststate.dsl.element;

import java.util.Locale;

/** Whether a fetch from another origin sends credentials. */
public enum CrossOrigin {
    /** Sends no credentials. */
    ANONYMOUS,
    /** Sends credentials. */
    USE_CREDENTIALS;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
