package io.faststate.server.signal;

import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * The JSON of values: {@link RecordJson records} here, others by JSON Binding, except for texts, numbers and booleans.
 */
public final class SignalJson {
    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
            .withFormatting(false)
            .withNullValues(true)
            .withPropertyVisibilityStrategy(new FieldsOnly()));

    private SignalJson() {}

    /** A writer of JSON objects. */
    public static JsonWriter writer() {
        return new JsonWriter(SignalJson::json);
    }

    private static String json(Object value) {
        return switch (value) {
            case JsonValue json -> json.toString();
            case Record record -> RecordJson.write(record);
            default -> JSONB.toJson(value);
        };
    }

    /** Writes values by their fields, because the accessors of private records can't be called. */
    private static final class FieldsOnly implements PropertyVisibilityStrategy {
        @Override
        public boolean isVisible(Field field) {
            return true;
        }

        @Override
        public boolean isVisible(Method method) {
            return false;
        }
    }
}
