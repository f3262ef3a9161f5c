package io.faststate.server.json;

import static io.faststate.server.json.JsonParts.JSON;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.State;
import jakarta.json.JsonException;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/** The JSON of the values of states, and of records between a page and its browser. */
public final class StateJson {
    private static final JsonReaderFactory READERS = JSON.createReaderFactory(Map.of());
    private static final ClassValue<Codec> CODECS = new ClassValue<>() {
        @Override
        protected Codec computeValue(Class<?> type) {
            return new Codecs().of(type);
        }
    };

    private static final ClassValue<Optional<String>> PROBLEMS = new ClassValue<>() {
        @Override
        protected Optional<String> computeValue(Class<?> type) {
            try {
                var unused = CODECS.get(type);
                return Optional.empty();
            } catch (FastStateException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
    };

    private StateJson() {}

    /** Why no store could keep values of a type, naming the component at fault; empty for nearly all types. */
    public static Optional<String> problem(Class<?> type) {
        return PROBLEMS.get(type);
    }

    /**
     * The JSON of a state's value of a type.
     *
     * @throws FastStateException if values of this type can't be stored, or this one is nested too deeply to be read
     *     again
     */
    public static String write(Class<?> type, Object value) {
        String json;
        try {
            json = CODECS.get(type).write(value).toString();
        } catch (StackOverflowError e) {
            throw tooDeep(type);
        }
        if (Nesting.isTooDeep(json)) {
            throw tooDeep(type);
        }
        return json;
    }

    private static FastStateException tooDeep(Class<?> type) {
        return new FastStateException("A value of " + type.getName() + " is nested more than " + Nesting.MOST
                + " levels deep, or holds itself, and can't be stored; keep such parts in a list, and refer to them by keys");
    }

    /**
     * The JSON of a value, by its class.
     *
     * @throws FastStateException if values of this class can't be written
     */
    public static JsonValue write(Object value) {
        return CODECS.get(value.getClass()).write(value);
    }

    /**
     * The value of a state, read from JSON.
     *
     * @throws UnreadableValueException if the JSON doesn't hold one
     */
    public static <T> T read(State<T> state, String json) {
        if (Nesting.isTooDeep(json)) {
            throw new UnreadableValueException("The value is nested more than " + Nesting.MOST + " levels deep");
        }
        try (var reader = READERS.createReader(new StringReader(json))) {
            var place = new Place("", state.initial(), new Drift.Logged(state.name()));
            var tree = reader.readValue();
            if (tree.getValueType() == JsonValue.ValueType.NULL) {
                throw place.expected("a value", tree);
            }
            return state.type().cast(CODECS.get(state.type()).read(tree, place));
        } catch (JsonException e) {
            throw new UnreadableValueException("The value is not JSON: " + e.getMessage(), e);
        }
    }

    /**
     * The value that a browser sent.
     *
     * @param initial the value that the page began with: where it has nothing, there may be nothing
     * @throws UnreadableValueException if it isn't of the initial value's type, or is incomplete
     */
    public static Object read(Object initial, JsonValue json) {
        return CODECS.get(initial.getClass()).read(json, new Place("", initial, new Drift.Refused()));
    }
}
