package io.faststate.dsl.element;

import java.util.Locale;

/** How a form is sent. */
public enum FormMethod {
    /** In the URL. */
    GET,
    /** In the body. */
    POST,
    /** The form is not sent: it closes the enclosing dialog. */
    DIALOG;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
