package io.faststate.dsl.element;

import java.util.Locale;

/** Whether code outside can reach a shadow tree. */
public enum ShadowRootMode {
    /** It can. */
    OPEN,
    /** It can not. */
    CLOSED;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
