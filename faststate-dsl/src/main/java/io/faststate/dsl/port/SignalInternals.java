package io.faststate.dsl.port;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ValueSignal;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * Access to signals for the library and the server. Bindings have their own signals, with names that start with an
 * underscore, so that no view can use them. The signal package provides the only instance.
 */
public abstract class SignalInternals {
    private static volatile @Nullable SignalInternals instance;

    /** For the signal package. */
    protected SignalInternals() {}

    /** A text signal of a binding, initially empty. */
    public abstract StringSignal text(String name);

    /** A boolean signal of a binding, initially false. */
    public abstract BooleanSignal flag(String name);

    /** A number signal of a binding. */
    public abstract <N extends Number> NumberSignal<N> number(String name, N initial);

    /** An enum signal of a binding. */
    public abstract ValueSignal<?> value(String name, Enum<?> initial);

    /** Whether a view must declare a signal. A signal that belongs to a binding needs no declaration. */
    public abstract boolean isDeclared(Signal<?> signal);

    /** The instance. */
    public static SignalInternals get() {
        var known = instance;
        if (known == null) {
            initialize(Signal.class);
            known = instance;
        }
        if (known == null) {
            throw new FastStateException("The signals are not initialized");
        }
        return known;
    }

    /** Sets the instance. */
    public static void set(SignalInternals access) {
        instance = access;
    }

    /** Runs the static initializer of a class that provides an instance. */
    static void initialize(Class<?> provider) {
        try {
            var unused = MethodHandles.lookup().ensureInitialized(provider);
        } catch (IllegalAccessException e) {
            throw new FastStateException(provider.getName() + " can't be initialized", e);
        }
    }
}
