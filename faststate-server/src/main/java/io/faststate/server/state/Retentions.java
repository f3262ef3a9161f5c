package io.faststate.server.state;

import io.faststate.dsl.Durability;
import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.store.Retention;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * How values are kept if their states don't say so themselves.
 *
 * @param timeToLive the time to live after each write, by scope; without an entry, values are kept as long as their
 *     owner's
 * @param ephemeral the scopes whose values need not survive the process
 */
public record Retentions(Map<Scope, Duration> timeToLive, Set<Scope> ephemeral) {
    /** Everything is durable, without a time to live. */
    public static final Retentions DEFAULT = new Retentions(Map.of(), Set.of());

    /** How the value of a state is kept. */
    Retention of(State<?> state) {
        var time = state.timeToLive().isZero()
                ? timeToLive.getOrDefault(state.scope(), Duration.ZERO)
                : state.timeToLive();
        var durable = switch (state.durability()) {
            case DEFAULT -> !ephemeral.contains(state.scope());
            case PERSISTENT -> true;
            case EPHEMERAL -> false;
        };
        return durable && time.isZero() ? Retention.DEFAULT : new Retention(time, durable);
    }

    /** Whether a state relies on a store that survives the process. */
    static boolean needsDurableStore(State<?> state) {
        return state.durability() == Durability.PERSISTENT;
    }
}
