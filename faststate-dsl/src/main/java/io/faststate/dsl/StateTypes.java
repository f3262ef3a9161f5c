package io.faststate.dsl;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;

/** Which values a state can hold: immutable ones whose type is known without type arguments. */
final class StateTypes {
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class, Boolean.class, Character.class, Byte.class, Short.class, Integer.class, Long.class,
            Float.class, Double.class, BigDecimal.class, BigInteger.class);

    private StateTypes() {}

    @SuppressWarnings("unchecked")
    static <T> Class<T> checked(String name, T initial) {
        var type = initial.getClass();
        if (initial instanceof Enum<?> constant) {
            return (Class<T>) constant.getDeclaringClass();
        }
        if (type.isRecord() || PLAIN.contains(type)) {
            return (Class<T>) type;
        }
        throw new FastStateException("State " + name + " can't hold a " + type.getName()
                + ": use a record, a boxed value, a String or an enum; put a collection into a record");
    }
}
