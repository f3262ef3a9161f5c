package io.faststate.server.store;

import java.time.Duration;

/**
 * How a value is kept.
 *
 * @param timeToLive how long it is kept after it was written; {@link Duration#ZERO} for as long as its owner's values
 * @param durable whether it should survive the process, if the store can do that
 */
public record Retention(Duration timeToLive, boolean durable) {
    /** Durable, without a time to live. */
    public static final Retention DEFAULT = new Retention(Duration.ZERO, true);

    /** Whether the value has a time to live. */
    public boolean ends() {
        return timeToLive.isPositive();
    }
}
