package io.faststate.server;

import io.faststate.dsl.State;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.States;
import io.faststate.server.store.StateKey;
import java.util.function.UnaryOperator;

/**
 * The value of one state, for code that runs outside pages: a job, a message listener, a test. Open pages that show the
 * state are updated.
 *
 * @param <T> the type of the value
 */
public final class StateAccess<T> {
    private final States states;
    private final State<T> state;
    private final StateKey key;

    StateAccess(States states, State<T> state, String owner) {
        this.states = states;
        this.state = state;
        this.key = new StateKey(state.scope(), owner, state.name());
    }

    /** The current value. */
    public T get() {
        return states.get(state, key);
    }

    /** Replaces the value. */
    public void set(T value) {
        var unused = update(old -> value);
    }

    /**
     * Changes the value atomically.
     *
     * @param change a pure function; it runs again if another update came first
     * @return the new value
     */
    public T update(UnaryOperator<T> change) {
        return states.update(state, key, change, EventClaim.none());
    }
}
