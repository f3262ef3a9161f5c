package io.faststate.dsl.port;

import io.faststate.dsl.ThrottleKey;
import java.time.Duration;
import java.util.Optional;

/**
 * How a handler is run.
 *
 * @param concurrent whether it runs beside the tab's other events
 * @param limit how often it runs
 */
public record HandlerTraits(boolean concurrent, Optional<Limit> limit) {
    /** In turn, as often as wanted. */
    public static final HandlerTraits PLAIN = new HandlerTraits(false, Optional.empty());

    /** Beside the tab's other events, as often as wanted. */
    public static final HandlerTraits CONCURRENT = new HandlerTraits(true, Optional.empty());

    /**
     * How often a handler runs at most.
     *
     * @param key whose events are counted together
     * @param events how many there may be
     * @param period in which time
     */
    public record Limit(ThrottleKey key, int events, Duration period) {}
}
