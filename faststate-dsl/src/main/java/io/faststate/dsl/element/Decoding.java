package io.faststate.dsl.element;

import java.util.Locale;

/** When an image is decoded. */
public enum Decoding {
    /** Before other content is shown. */
    SYNC,
    /** While other content is shown. */
    ASYNC,
    /** The browser decides. */
    AUTO;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
