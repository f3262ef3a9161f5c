package io.faststate.server.json;

import static io.faststate.server.json.JsonParts.JSON;

import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import java.io.StringReader;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The codec of other classes, by JSON Binding with its annotations and adapters.
 *
 * @param type the declared type
 */
record BindingCodec(Type type) implements Codec {
    private static final Jsonb JSONB =
            JsonbBuilder.create(new JsonbConfig().withFormatting(false).withNullValues(true));

    /** Whether JSON Binding may be able to create an instance of a class; for the JDK's own classes only known ones. */
    static boolean canRead(Class<?> type) {
        return type.getName().startsWith("java.")
                || Arrays.stream(type.getDeclaredConstructors()).anyMatch(each -> each.getParameterCount() == 0)
                || isAnnotated(type)
                || Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods())
                        .flatMap(Arrays::stream)
                        .anyMatch(BindingCodec::isAnnotated);
    }

    private static boolean isAnnotated(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(each -> each.annotationType().getName().startsWith("jakarta.json.bind."));
    }

    @Override
    public JsonValue write(Object value) {
        try (var reader = JSON.createReader(new StringReader(JSONB.toJson(value, type)))) {
            return reader.readValue();
        }
    }

    @Override
    public Object read(JsonValue json, Place place) {
        try {
            return JSONB.fromJson(json.toString(), type);
        } catch (JsonbException e) {
            throw new UnreadableValueException(place.at() + " is not a valid " + type.getTypeName() + ": " + e.getMessage(), e);
        }
    }
}
