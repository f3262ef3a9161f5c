package io.faststate.server.store;

import java.time.Duration;

/**
 * How a value is kept.
 *
 * @param timeToLive how long after it was written; {@link Duration#ZERO} for as long as its owner's values are kept
 * @param durable whether it is to survive the process, where the store does
 */
public record Retention(Duration timeToLive, boolean durable) {
    /** Durable, and without an end of its own. */
    public static final Retention DEFAULT = new Retention(Duration.ZERO, true);

    /** Whether the value has an end of its own. */
    public boolean ends() {
        return timeToLive.isPositive();
    }
}
