package io.faststate.server.store;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.State;

/** The value of a state as a store keeps it: stores need not know its type. */
public final class StateValue {
    private final Object object;

    private StateValue(Object object) {
        this.object = object;
    }

    /** A value of a state. */
    public static <T> StateValue of(State<T> state, T value) {
        return new StateValue(state.type().cast(value));
    }

    /**
     * The value, as the state that it belongs to declares it.
     *
     * @throws FastStateException if two states of one name hold different types
     */
    public <T> T as(State<T> state) {
        if (!state.type().isInstance(object)) {
            throw new FastStateException("State " + state.name() + " is declared as " + state.type().getName()
                    + " and holds a " + object.getClass().getName() + "; give one of the two another name");
        }
        return state.type().cast(object);
    }
}
