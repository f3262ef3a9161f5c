package io.faststate.dsl.port;

import io.faststate.dsl.ThrottleKey;
import java.time.Duration;
import java.util.Optional;

/**
 * How a handler is run.
 *
 * @param concurrent whether it runs concurrently with the tab's other events
 * @param limit the limit on how often it runs; empty if there is none
 */
public record HandlerTraits(boolean concurrent, Optional<Limit> limit) {
    /** In order with other events, without a limit. */
    public static final HandlerTraits PLAIN = new HandlerTraits(false, Optional.empty());

    /** Concurrently with the tab's other events, without a limit. */
    public static final HandlerTraits CONCURRENT = new HandlerTraits(true, Optional.empty());

    /**
     * A limit on how often a handler runs.
     *
     * @param key which events are counted together
     * @param events the maximum number of events in a period
     * @param period the length of the period
     */
    public record Limit(ThrottleKey key, int events, Duration period) {}
}
