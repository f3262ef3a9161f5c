package io.faststate.dsl.element;

import java.util.Locale;

/** When something is loaded. */
public enum Loading {
    /** At once. */
    EAGER,
    /** Once it is near the view. */
    LAZY;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
