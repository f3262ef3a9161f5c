package io.faststate.dsl.element;

import java.util.Locale;

/** Whether a fetch from another origin sends credentials. */
public enum CrossOrigin {
    /** It sends none. */
    ANONYMOUS,
    /** It sends them. */
    USE_CREDENTIALS;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
