package io.faststate.server.store;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.State;
import io.faststate.server.json.StateJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value of a state as a store keeps it: the object in memory, or its JSON. Stores need not know its type. A store
 * outside this process writes {@link #json()} and restores values by {@link #ofJson}.
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

    /** Wraps the value of a state. */
    public static <T> StateValue of(State<T> state, T value) {
        return new StateValue(state.type(), state.type().cast(value), null);
    }

    /** Restores a value from the text that {@link #json()} returned. */
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

    /** Whether the object is of the same class as loaded before, by a development loop. */
    private boolean isEarlier(Class<?> now) {
        return type != null && type.getName().equals(now.getName()) && !type.equals(now);
    }

    /** The JSON that the value was restored from; empty if it is an object of this process. */
    public Optional<String> stored() {
        return Optional.ofNullable(json);
    }

    /**
     * The value, with the type that its state declares.
     *
     * @throws io.faststate.server.json.UnreadableValueException if its JSON doesn't hold such a value
     * @throws FastStateException if two states with the same name have different types
     */
    public <T> T as(State<T> state) {
        var value = object;
        if (state.type().isInstance(value)) {
            return state.type().cast(value);
        }
        if (json == null && type != null && isEarlier(state.type())) {
            return StateJson.read(state, json());
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
