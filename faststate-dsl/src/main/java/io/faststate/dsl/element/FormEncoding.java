package io.faststate.dsl.element;

/** How the body of a form is encoded. */
public enum FormEncoding {
    /** As a query string. */
    URL_ENCODED("application/x-www-form-urlencoded"),
    /** In parts, as required for files. */
    MULTIPART("multipart/form-data"),
    /** As plain text. */
    PLAIN("text/plain");

    private final String token;

    FormEncoding(String token) {
        this.token = token;
    }

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
