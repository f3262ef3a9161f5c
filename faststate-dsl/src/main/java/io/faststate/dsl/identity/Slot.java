package io.faststate.dsl.identity;

import io.faststate.dsl.FastStateException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** A field or component of an object. It reads the value, and hashes a primitive without boxing it. */
final class Slot {
    private final String name;
    private final Class<?> type;
    private final MethodHandle getter;
    private final MethodHandle reader;
    private final Kind kind;

    /**
     * Creates a slot that is read by a handle.
     *
     * @param name the name of the field or component
     * @param getter takes the object and returns the value
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

    /** Adds the value. A primitive has no tag, because the slot's type is part of the hashed code. */
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

    /** The type as which a slot is read. */
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
