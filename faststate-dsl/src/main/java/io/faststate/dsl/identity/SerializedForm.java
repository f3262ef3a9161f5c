package io.faststate.dsl.identity;

import io.faststate.dsl.FastStateException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@link SerializedLambda} of a lambda: from the lambda itself if its package is open, otherwise through the
 * JDK's serialization.
 */
final class SerializedForm {
    private SerializedForm() {}

    static SerializedLambda of(Serializable lambda) {
        if (!lambda.getClass().isHidden()) {
            throw notALambda(lambda, null);
        }
        var lookup = LambdaAccess.in(lambda.getClass());
        return lookup.isPresent() ? fromLambda(lambda, lookup.get()) : fromStream(lambda);
    }

    private static SerializedLambda fromLambda(Serializable lambda, Lookup lookup) {
        try {
            var type = MethodType.methodType(Object.class);
            var form = lookup.findVirtual(lambda.getClass(), "writeReplace", type).invoke(lambda);
            if (form instanceof SerializedLambda serialized) {
                return serialized;
            }
            throw notALambda(lambda, null);
        } catch (FastStateException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw notALambda(lambda, e);
        }
    }

    static SerializedLambda fromStream(Serializable lambda) {
        try (var stream = new Catcher()) {
            stream.writeObject(lambda);
            var caught = stream.caught;
            if (caught != null) {
                return caught;
            }
            throw notALambda(lambda, null);
        } catch (IOException e) {
            throw notALambda(lambda, e);
        }
    }

    private static FastStateException notALambda(Object object, @Nullable Throwable cause) {
        var message = object.getClass().getName() + " is not a serializable lambda; pass a lambda or a method reference";
        return cause == null ? new FastStateException(message) : new FastStateException(message, cause);
    }

    /** Captures the first lambda that is written, and writes nothing. */
    private static final class Catcher extends ObjectOutputStream {
        private @Nullable SerializedLambda caught;

        Catcher() throws IOException {
            super(OutputStream.nullOutputStream());
            enableReplaceObject(true);
        }

        @Override
        protected @Nullable Object replaceObject(@Nullable Object written) {
            if (caught == null && written instanceof SerializedLambda lambda) {
                caught = lambda;
            }
            return null;
        }
    }
}
