package io.faststate.dsl.port;

import io.faststate.dsl.FastStateException;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * The only instance of a type, which a class of another package provides when it is initialized.
 *
 * @param <T> the type
 */
final class Provided<T> {
    private final Class<?> provider;
    private volatile @Nullable T instance;

    /** Creates a holder for the instance that this class provides. */
    Provided(Class<?> provider) {
        this.provider = provider;
    }

    void set(T provided) {
        instance = provided;
    }

    T get() {
        var known = instance;
        if (known == null) {
            initialize();
            known = instance;
        }
        if (known == null) {
            throw new FastStateException(provider.getName() + " provides no access to its internals");
        }
        return known;
    }

    private void initialize() {
        try {
            var unused = MethodHandles.lookup().ensureInitialized(provider);
        } catch (IllegalAccessException e) {
            throw new FastStateException(provider.getName() + " can't be initialized", e);
        }
    }
}
