package io.faststate.dsl.markup;

import io.faststate.dsl.FastStateException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import org.jspecify.annotations.Nullable;

/** A number that identifies the code of a row's view. It is the same in every process that runs the same build. */
public final class RowCode {
    private static final ClassValue<RowCode> KNOWN = new ClassValue<>() {
        @Override
        protected RowCode computeValue(Class<?> type) {
            return new RowCode();
        }
    };

    private volatile @Nullable Long code;

    private RowCode() {}

    public static long of(Serializable view) {
        var known = KNOWN.get(view.getClass());
        var code = known.code;
        if (code == null) {
            code = hash(name(view));
            known.code = code;
        }
        return code;
    }

    private static String name(Serializable view) {
        try (var reader = new Reader()) {
            reader.writeObject(view);
            var lambda = reader.lambda;
            return lambda == null
                    ? view.getClass().getName()
                    : lambda.getImplClass() + '.' + lambda.getImplMethodName() + lambda.getImplMethodSignature()
                            + lambda.getInstantiatedMethodType();
        } catch (IOException e) {
            throw new FastStateException("Can't tell the code of a list's row: " + view.getClass().getName(), e);
        }
    }

    private static long hash(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /** Captures the serialized form of a lambda without writing it. */
    private static final class Reader extends ObjectOutputStream {
        @Nullable SerializedLambda lambda;

        @SuppressWarnings("this-escape")
        Reader() throws IOException {
            super(OutputStream.nullOutputStream());
            enableReplaceObject(true);
        }

        @Override
        protected @Nullable Object replaceObject(Object object) {
            if (object instanceof SerializedLambda form) {
                lambda = form;
            }
            return null;
        }
    }
}
