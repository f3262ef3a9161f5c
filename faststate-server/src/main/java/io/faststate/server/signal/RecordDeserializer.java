package io.faststate.server.signal;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes records of JSON objects by their canonical constructors, whoever may call these: users' records are mostly
 * private. Each component must be there, save Optional ones; other members are ignored.
 */
final class RecordDeserializer implements JsonbDeserializer<Record> {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    /** The components of a record type, and how one is made. */
    private record Shape(List<RecordComponent> components, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            try {
                var components = type.getRecordComponents();
                var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return new Shape(List.of(components), constructor);
            } catch (NoSuchMethodException e) {
                throw new JsonbException("Record " + type.getName() + " has no canonical constructor", e);
            } catch (InaccessibleObjectException e) {
                throw new JsonbException("Open package " + type.getPackageName()
                        + " to io.faststate.server and org.eclipse.yasson in module-info.java, so that "
                        + type.getName() + " can be made of JSON", e);
            }
        }
    }

    @Override
    public Record deserialize(JsonParser parser, DeserializationContext context, Type type) {
        var shape = SHAPES.get((Class<?>) type);
        var json = parser.getObject();
        var values = shape.components.stream()
                .map(component -> value(json, component))
                .toArray();
        try {
            return (Record) shape.constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new JsonbException("A " + ((Class<?>) type).getSimpleName() + " can't be made of these values", e);
        }
    }

    private static Object value(JsonObject json, RecordComponent component) {
        var value = json.getOrDefault(component.getName(), JsonValue.NULL);
        var missing = value.getValueType() == JsonValue.ValueType.NULL;
        if (missing && component.getType() == Optional.class) {
            return Optional.empty();
        }
        if (missing) {
            throw new JsonbException("Member " + component.getName() + " is missing");
        }
        return SignalJson.read(value.toString(), component.getGenericType());
    }
}
