package io.faststate.dsl.identity;

import io.faststate.dsl.FastStateException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** A place in an object where a value is: reads it, and hashes a primitive without boxing it. */
final class Slot {
    private final String name;
    private final Class<?> type;
    private final MethodHandle getter;
    private final MethodHandle reader;
    private final Kind kind;

    /**
     * A slot that is read by a handle.
     *
     * @param name the name of the field or component
     * @param getter takes the object and gives the value
     */
    Slot(String name, MethodHandle getter) {
        this.name = name;
        this.type = getter.type().returnType();
        this.kind = Kind.of(type);
        this.getter = getter.asType(MethodType.methodType(Object.class, Object.class));
        this.reader = getter.asType(MethodType.methodType(kind.read, Object.class));
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

    /** Adds the value; a primitive without a tag, since the type of a slot is part of the code around it. */
    void add(Object owner, Hashing into) {
        if (kind == Kind.REFERENCE) {
            into.value(get(owner));
        } else {
            into.hash().add(word(owner));
        }
    }

    private long word(Object owner) {
        try {
            return switch (kind) {
                case TRUTH -> (boolean) reader.invokeExact(owner) ? 1 : 0;
                case FRACTION -> Double.doubleToRawLongBits((double) reader.invokeExact(owner));
                default -> (long) reader.invokeExact(owner);
            };
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    private FastStateException failure(Throwable cause) {
        return new FastStateException("Reading " + name + " failed", cause);
    }

    /** What a slot is read as. */
    private enum Kind {
        REFERENCE(Object.class),
        TRUTH(boolean.class),
        INTEGER(long.class),
        FRACTION(double.class);

        private final Class<?> read;

        Kind(Class<?> read) {
            this.read = read;
        }

        static Kind of(Class<?> type) {
            if (!type.isPrimitive()) {
                return REFERENCE;
            }
            if (type == boolean.class) {
                return TRUTH;
            }
            return type == double.class || type == float.class ? FRACTION : INTEGER;
        }
    }
}
