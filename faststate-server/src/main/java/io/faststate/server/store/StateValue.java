package io.faststate.server.store;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.State;
import io.faststate.server.json.StateJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value of a state as a store keeps it: as the object that it is in memory, or as JSON. Stores need not know its
 * type. One that keeps values outside of this process writes {@link #json()} and makes values {@link #ofJson} again.
 */
public final class StateValue {
    private final @Nullable Class<?> type;
    private final @Nullable String json;
    private volatile @Nullable Object object;

    private StateValue(@Nullable Class<?> type, @Nullable Object object, @Nullable String json) {
        this.type = type;
        this.object = object;
        this.json = json;
    }

    /** A value of a state. */
    public static <T> StateValue of(State<T> state, T value) {
        return new StateValue(state.type(), state.type().cast(value), null);
    }

    /** A value that {@link #json()} gave. */
    public static StateValue ofJson(String json) {
        return new StateValue(null, null, json);
    }

    /**
     * The value as JSON.
     *
     * @throws FastStateException if a part of it has a type that can't be stored
     */
    public String json() {
        var text = json;
        var value = object;
        if (text != null) {
            return text;
        }
        if (type == null || value == null) {
            throw new IllegalStateException("A value is an object or JSON");
        }
        return StateJson.write(type, value);
    }

    /** The JSON that the value was made of, where it is no object of this process. */
    public Optional<String> stored() {
        return Optional.ofNullable(json);
    }

    /**
     * The value, as the state that it belongs to declares it.
     *
     * @throws io.faststate.server.json.UnreadableValueException if its JSON holds no such value
     * @throws FastStateException if two states of one name hold different types
     */
    public <T> T as(State<T> state) {
        var value = object;
        if (state.type().isInstance(value)) {
            return state.type().cast(value);
        }
        if (json == null) {
            throw new FastStateException("State " + state.name() + " is declared as " + state.type().getName()
                    + " and holds a " + (value == null ? "" : value.getClass().getName())
                    + "; give one of the two another name");
        }
        var read = StateJson.read(state, json);
        object = read;
        return read;
    }
}
