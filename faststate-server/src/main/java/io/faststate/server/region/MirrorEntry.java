package io.faststate.server.region;

import io.faststate.dsl.Getter;
import io.faststate.dsl.State;
import io.faststate.server.state.States;
import io.faststate.server.store.StateKey;
import java.util.Objects;

/**
 * A part of a state that the browser holds a copy of.
 *
 * @param name the name of the signal that holds the copy
 * @param state the state
 * @param part the part of its value
 * @param key the key of the value
 * @param version the version of the value that the part was taken from
 * @param value the part's value
 */
public record MirrorEntry(
        String name, State<?> state, Getter<Object, ?> part, StateKey key, long version, Object value) {
    /** The part as it is now. */
    @SuppressWarnings("unchecked")
    public static MirrorEntry of(States states, String name, State<?> state, Getter<?, ?> part, StateKey key) {
        var getter = (Getter<Object, ?>) part;
        var found = states.load(state, key);
        // A null in a merge patch would remove the signal, and reading it would then create a new one.
        var value = Objects.requireNonNullElse(getter.get(found.value()), "");
        return new MirrorEntry(name, state, getter, key, found.version(), value);
    }

    /** The same part as it is now. */
    public MirrorEntry again(States states) {
        return of(states, name, state, part, key);
    }

    /** Whether the value has changed since. */
    public boolean stale(States states) {
        return states.version(key) != version;
    }
}
