package io.faststate.server.signal;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/** JSON of values, by JSON Binding where they are more than text, a number or a boolean. */
public final class SignalJson {
    private static final Jsonb JSONB =
            JsonbBuilder.create(new JsonbConfig().withFormatting(false).withNullValues(true));

    private SignalJson() {}

    /** A writer of JSON objects. */
    public static JsonWriter writer() {
        return new JsonWriter(JSONB::toJson);
    }

    /**
     * The value that JSON holds.
     *
     * @throws jakarta.json.bind.JsonbException if it holds no value of that type
     */
    static <T> T read(String json, Class<T> type) {
        return JSONB.fromJson(json, type);
    }
}
