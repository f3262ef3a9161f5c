package io.faststate.server.json;

import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** Converts the values of one type to and from JSON. */
interface Codec {
    /** The JSON of a value. */
    JsonValue write(Object value);

    /**
     * The value of a JSON value.
     *
     * @throws UnreadableValueException if it isn't a value of this type
     */
    Object read(JsonValue json, Place place);

    /** The value that a JSON null is read as; this type has no null itself. */
    default @Nullable Object absent() {
        return null;
    }

    /** The JSON of a value or of null. */
    static JsonValue writeNullable(Codec codec, @Nullable Object value) {
        return value == null ? JsonValue.NULL : codec.write(value);
    }

    /** The value, or null, of a JSON value. */
    static @Nullable Object readNullable(Codec codec, JsonValue json, Place place) {
        return json.getValueType() == JsonValue.ValueType.NULL ? codec.absent() : codec.read(json, place);
    }
}
