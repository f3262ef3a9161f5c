package io.faststate.dsl.port;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Query;
import io.faststate.dsl.State;
import io.faststate.dsl.value.QueryType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only the library and the server do with states and query parameters. The package of the states provides the one
 * instance.
 */
public abstract class StateAccess {
    private static volatile @Nullable StateAccess instance;

    /** For the package of the states. */
    protected StateAccess() {}

    /** A number of the tab that belongs to a binding, of a name that no view can give. */
    public abstract State<Integer> number(String name, int initial);

    /** The same state with another value until it is first written. */
    public abstract <T> State<T> beginning(State<T> state, T value);

    /** The state that keeps the text of a query parameter. */
    public abstract State<String> state(Query<?> query);

    /** The type of a query parameter. */
    public abstract QueryType type(Query<?> query);

    /** Whether changes of a query parameter replace the address. */
    public abstract boolean isReplacing(Query<?> query);

    /** What the state of a query parameter begins with where an address gives the parameter these values. */
    public abstract String beginning(Query<?> query, List<String> given);

    /** Sets a query parameter to what an address says. */
    public abstract void read(Query<?> query, List<String> given);

    /** Sets a query parameter to what a field says. An empty field means the initial value; a text that is no value is ignored. */
    public abstract void readField(Query<?> query, String text);

    /** What a field shows for a text of the state of a query parameter. */
    public abstract String shown(Query<?> query, String text);

    /** The part of the address that a text of the state stands for: empty for the initial value. */
    public abstract String part(Query<?> query, String text);

    /** The instance. */
    public static StateAccess get() {
        var known = instance;
        if (known == null) {
            SignalAccess.initialize(State.class);
            known = instance;
        }
        if (known == null) {
            throw new FastStateException("The states are not initialized");
        }
        return known;
    }

    /** Provides the instance. */
    public static void set(StateAccess access) {
        instance = access;
    }
}
