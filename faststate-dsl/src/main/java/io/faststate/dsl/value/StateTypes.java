package io.faststate.dsl.value;

import io.faststate.dsl.FastStateException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;

/** The types that a state can hold: immutable ones that are known without type arguments. */
public final class StateTypes {
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class, Boolean.class, Character.class, Byte.class, Short.class, Integer.class, Long.class,
            Float.class, Double.class, BigDecimal.class, BigInteger.class);

    private StateTypes() {}

    /** Checks a type that a state is declared with. */
    public static <T> Class<T> checked(String name, Class<T> type) {
        if (type.isSealed() || type.isRecord() || type.isEnum() || PLAIN.contains(type)) {
            return type;
        }
        throw new FastStateException("State " + name + " can't hold a " + type.getName()
                + ": give a sealed type, a record, a boxed type, String or an enum");
    }

    /** The type of a state that is declared by its initial value. */
    @SuppressWarnings("unchecked")
    public static <T> Class<T> of(String name, T initial) {
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
