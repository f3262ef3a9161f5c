package io.faststate.dsl.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Finds the shape of a value by its class. */
final class Shapes {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return find(type);
        }
    };

    private Shapes() {}

    static Shape of(Object value) {
        return SHAPES.get(value.getClass());
    }

    private static Shape find(Class<?> type) {
        var plain = PlainShape.of(type);
        if (plain.isPresent()) {
            return plain.get();
        }
        if (type.isArray()) {
            return new ArrayShape(type.getComponentType());
        }
        if (type == Optional.class) {
            return new OptionalShape();
        }
        if (type.isRecord()) {
            return RecordShape.of(type);
        }
        if (type.isHidden()) {
            return LambdaShape.of(type);
        }
        if (Map.Entry.class.isAssignableFrom(type) && ObjectShape.ofPlatform(type)) {
            return new EntryShape();
        }
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            return CollectionShape.of(type);
        }
        return ObjectShape.of(type);
    }

    /** Whether every value of a field's type is flat, whatever its class. */
    static boolean flat(Class<?> fieldType) {
        return fieldType.isPrimitive() || fieldType.isEnum() || PlainShape.isPlain(fieldType);
    }
}
