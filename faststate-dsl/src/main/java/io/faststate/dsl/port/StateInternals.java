package io.faststate.dsl.port;

import io.faststate.dsl.Query;
import io.faststate.dsl.State;
import io.faststate.dsl.value.QueryType;
import java.util.List;

/**
 * Access to states and query parameters for the library and the server. The state package provides the only instance.
 */
public abstract class StateInternals {
    private static final Provided<StateInternals> INSTANCE = new Provided<>(State.class);

    /** For the state package. */
    protected StateInternals() {}

    /** A number in a tab state that belongs to a binding. Its name is one that no view can use. */
    public abstract State<Integer> number(String name, int initial);

    /** The same state with a different initial value. */
    public abstract <T> State<T> beginning(State<T> state, T value);

    /** The state that holds the text of a query parameter. */
    public abstract State<String> state(Query<?> query);

    /** The type of a query parameter. */
    public abstract QueryType type(Query<?> query);

    /** Whether changes of a query parameter replace the history entry. */
    public abstract boolean isReplacing(Query<?> query);

    /** The initial text of a query parameter's state for these values in a URL. */
    public abstract String beginning(Query<?> query, List<String> given);

    /** Sets a query parameter from a URL. */
    public abstract void read(Query<?> query, List<String> given);

    /** Sets a query parameter from a field. An empty text means the initial value; an invalid text is ignored. */
    public abstract void readField(Query<?> query, String text);

    /** The text that a field shows for a text of a query parameter's state. */
    public abstract String shown(Query<?> query, String text);

    /** The part of the URL for a text of the state; empty for the initial value. */
    public abstract String part(Query<?> query, String text);

    /** The instance. */
    public static StateInternals get() {
        return INSTANCE.get();
    }

    /** Provides the instance. */
    public static void set(StateInternals internals) {
        INSTANCE.set(internals);
    }
}
