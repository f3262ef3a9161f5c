package io.faststate.dsl.element;

import java.util.Locale;

/** How a form is sent. */
public enum FormMethod {
    /** In the URL. */
    GET,
    /** In the body. */
    POST,
    /** Not at all: it closes the dialog that it is in. */
    DIALOG;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
