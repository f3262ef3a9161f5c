package io.faststate.dsl.element;

import java.util.Locale;

/** How urgent a fetch is. */
public enum FetchPriority {
    /** More than its like. */
    HIGH,
    /** Less than its like. */
    LOW,
    /** As the browser sees fit. */
    AUTO;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
