package io.faststate.dsl.element;

import java.util.Locale;

/** What a button does in a form. */
public enum ButtonType {
    /** Nothing by itself. */
    BUTTON,
    /** Resets the form. */
    RESET,
    /** Submits the form. */
    SUBMIT;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
