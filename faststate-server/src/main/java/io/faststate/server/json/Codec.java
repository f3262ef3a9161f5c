package io.faststate.server.json;

import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** How the values of one type stand in JSON. */
interface Codec {
    /** The JSON of a value. */
    JsonValue write(Object value);

    /**
     * The value that JSON holds.
     *
     * @throws UnreadableValueException if it holds none of this type
     */
    Object read(JsonValue json, Place place);

    /** What null in JSON, which is no value of this type, is read as. */
    default @Nullable Object absent() {
        return null;
    }

    /** The JSON of a value or of null. */
    static JsonValue writeNullable(Codec codec, @Nullable Object value) {
        return value == null ? JsonValue.NULL : codec.write(value);
    }

    /** The value or null that JSON holds. */
    static @Nullable Object readNullable(Codec codec, JsonValue json, Place place) {
        return json.getValueType() == JsonValue.ValueType.NULL ? codec.absent() : codec.read(json, place);
    }
}
