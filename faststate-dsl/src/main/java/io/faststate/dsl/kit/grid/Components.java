package io.faststate.dsl.kit.grid;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Getter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The components of records, by name. */
final class Components {
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            var all = new HashMap<String, Method>();
            for (var component : type.getRecordComponents()) {
                var accessor = component.getAccessor();
                if (!accessor.trySetAccessible()) {
                    throw new FastStateException("The components of " + type.getName()
                            + " can't be read: open its package to io.faststate.dsl");
                }
                all.put(component.getName(), accessor);
            }
            return all;
        }
    };

    private Components() {}

    /** Reads a component; two readers of one component are equal. */
    record Reader<T>(Class<?> type, String component) implements Getter<T, Object> {
        @Override
        public Object get(T whole) {
            return read(type, component, whole);
        }
    }

    /** What a component holds: of an optional its value, and an empty text in the place of nothing. */
    static Object read(Class<?> type, String component, Object whole) {
        try {
            var accessor = ACCESSORS.get(type).get(component);
            var value = accessor == null ? null : accessor.invoke(whole);
            var present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            return present == null ? "" : present;
        } catch (IllegalAccessException e) {
            throw new FastStateException(component + " of " + type.getName() + " can't be read", e);
        } catch (InvocationTargetException e) {
            throw new FastStateException(component + " of " + type.getName() + " failed", e);
        }
    }
}
