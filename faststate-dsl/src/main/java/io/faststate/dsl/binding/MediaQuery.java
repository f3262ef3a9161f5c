package io.faststate.dsl.binding;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.port.SignalInternals;
import io.faststate.dsl.signal.BooleanSignal;
import java.util.regex.Pattern;

/** Media queries, each with a signal that is true while it matches. */
public final class MediaQuery {
    private static final Pattern QUERY = Pattern.compile("[\\w :().,<>=/%+-]{1,200}");

    private MediaQuery() {}

    /** The signal of a query. By its name, the browser never sends it. */
    public static BooleanSignal signal(String query) {
        if (!QUERY.matcher(query).matches()) {
            throw new FastStateException("'" + query + "' is not a media query: use one such as (max-width: 40rem)");
        }
        return SignalInternals.get().flag("_media_" + Integer.toUnsignedString(query.hashCode(), Character.MAX_RADIX));
    }
}
