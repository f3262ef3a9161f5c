package io.faststate.dsl.identity;

import java.lang.reflect.Array;

/** The shape of an array: its component type and its elements in order. */
final class ArrayShape implements Shape {
    private final String componentType;

    ArrayShape(Class<?> componentType) {
        this.componentType = componentType.getName();
    }

    @Override
    public void add(Object value, Hashing into) {
        int length = Array.getLength(value);
        into.hash().add(Tag.ARRAY, componentType);
        into.hash().add(length);
        for (int i = 0; i < length; i++) {
            into.value(Array.get(value, i));
        }
    }

    @Override
    public boolean mutable() {
        return true;
    }
}
