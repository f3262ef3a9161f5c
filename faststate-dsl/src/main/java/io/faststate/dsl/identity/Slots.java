package io.faststate.dsl.identity;

import io.faststate.dsl.FastStateException;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** The slots of a class's own instance fields, in the order of declaration. */
final class Slots {
    private Slots() {}

    static List<Slot> of(Class<?> type, Lookup lookup) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(field -> of(field, lookup))
                .toList();
    }

    static Slot of(Field field, Lookup lookup) {
        try {
            return new Slot(field.getName(), lookup.unreflectGetter(field));
        } catch (IllegalAccessException e) {
            throw new FastStateException(field + " can't be read", e);
        }
    }
}
