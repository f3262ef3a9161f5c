package io.faststate.dsl.identity;

import io.faststate.dsl.FastStateException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** A place in an object where a value is: reads it, and hashes a primitive without boxing it. */
final class Slot {
    private static final long REFERENCE = 0;

    private final String name;
    private final Class<?> type;
    private final MethodHandle getter;
    private final MethodHandle reader;
    private final long tag;

    /**
     * A slot that is read by a handle.
     *
     * @param name the name of the field or component
     * @param getter takes the object and gives the value
     */
    Slot(String name, MethodHandle getter) {
        this.name = name;
        this.type = getter.type().returnType();
        this.getter = getter.asType(MethodType.methodType(Object.class, Object.class));
        this.tag = tag(type);
        this.reader = getter.asType(MethodType.methodType(read(type), Object.class));
    }

    private static long tag(Class<?> type) {
        if (!type.isPrimitive()) {
            return REFERENCE;
        }
        return switch (type.getName()) {
            case "long" -> Tag.LONG;
            case "int" -> Tag.INT;
            case "short" -> Tag.SHORT;
            case "byte" -> Tag.BYTE;
            case "char" -> Tag.CHAR;
            case "boolean" -> Tag.BOOLEAN;
            case "double" -> Tag.DOUBLE;
            default -> Tag.FLOAT;
        };
    }

    private static Class<?> read(Class<?> type) {
        if (!type.isPrimitive() || type == boolean.class) {
            return type.isPrimitive() ? boolean.class : Object.class;
        }
        return type == double.class || type == float.class ? double.class : long.class;
    }

    String name() {
        return name;
    }

    Class<?> type() {
        return type;
    }

    boolean flat() {
        return Shapes.flat(type);
    }

    @Nullable Object get(Object owner) {
        try {
            return (Object) getter.invokeExact(owner);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    void add(Object owner, Hashing into) {
        if (tag == REFERENCE) {
            into.value(get(owner));
        } else {
            into.hash().add(tag);
            into.hash().add(word(owner));
        }
    }

    private long word(Object owner) {
        try {
            if (tag == Tag.BOOLEAN) {
                return (boolean) reader.invokeExact(owner) ? 1 : 0;
            }
            if (tag == Tag.DOUBLE || tag == Tag.FLOAT) {
                return Double.doubleToRawLongBits((double) reader.invokeExact(owner));
            }
            return (long) reader.invokeExact(owner);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    private FastStateException failure(Throwable cause) {
        return new FastStateException("Reading " + name + " failed", cause);
    }
}
