package io.faststate.server.signal;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;

/** JSON of values, by JSON Binding where they are more than text, a number or a boolean. */
public final class SignalJson {
    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
            .withFormatting(false)
            .withNullValues(true)
            .withDeserializers(new RecordDeserializer())
            .withPropertyVisibilityStrategy(new FieldsOnly()));

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
    static Object read(String json, Type type) {
        return JSONB.fromJson(json, type);
    }

    /** Values are written by their fields: the accessors of private records can't be called. */
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
