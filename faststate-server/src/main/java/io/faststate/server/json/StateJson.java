package io.faststate.server.json;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.State;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;

/** JSON of the values of states. */
public final class StateJson {
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final ClassValue<Codec> CODECS = new ClassValue<>() {
        @Override
        protected Codec computeValue(Class<?> type) {
            return new Codecs().of(type);
        }
    };

    private StateJson() {}

    /**
     * The JSON of a value of a state of a type.
     *
     * @throws FastStateException if values of this type can't be stored
     */
    public static String write(Class<?> type, Object value) {
        return CODECS.get(type).write(value).toString();
    }

    /**
     * The value of a state that JSON holds.
     *
     * @throws UnreadableValueException if it holds none
     */
    public static <T> T read(State<T> state, String json) {
        try (var reader = READERS.createReader(new StringReader(json))) {
            var place = new Place("", state.initial(), new Drift(state.name()));
            var tree = reader.readValue();
            if (tree.getValueType() == JsonValue.ValueType.NULL) {
                throw place.expected("a value", tree);
            }
            return state.type().cast(CODECS.get(state.type()).read(tree, place));
        } catch (JsonException e) {
            throw new UnreadableValueException("The value is no JSON: " + e.getMessage(), e);
        }
    }
}
