package io.faststate.dsl.element;

import java.util.Locale;

/** How urgent a fetch is. */
public enum FetchPriority {
    /** Higher than for similar resources. */
    HIGH,
    /** Lower than for similar resources. */
    LOW,
    /** The browser decides. */
    AUTO;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
