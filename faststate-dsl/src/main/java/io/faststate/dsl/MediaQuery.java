package io.faststate.dsl;

import java.util.regex.Pattern;

/** Media queries, each with the signal that tells whether it holds. */
final class MediaQuery {
    private static final Pattern QUERY = Pattern.compile("[\\w :().,<>=/%+-]{1,200}");

    private MediaQuery() {}

    /** The signal of a query; its name keeps it in the browser. */
    static BooleanSignal signal(String query) {
        if (!QUERY.matcher(query).matches()) {
            throw new FastStateException("'" + query + "' is no media query: use one such as (max-width: 40rem)");
        }
        return BooleanSignal.internal("_media_" + Integer.toUnsignedString(query.hashCode(), Character.MAX_RADIX));
    }
}
