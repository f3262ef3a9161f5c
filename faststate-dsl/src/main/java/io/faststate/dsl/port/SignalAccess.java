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
 * What only the library and the server do with signals. Bindings have signals of their own, whose names begin with an
 * underscore, so that no view can give them. The package of the signals provides the one instance.
 */
public abstract class SignalAccess {
    private static volatile @Nullable SignalAccess instance;

    /** For the package of the signals. */
    protected SignalAccess() {}

    /** A text of a binding, empty at first. */
    public abstract StringSignal text(String name);

    /** A boolean of a binding, false at first. */
    public abstract BooleanSignal flag(String name);

    /** A number of a binding. */
    public abstract <N extends Number> NumberSignal<N> number(String name, N initial);

    /** An enum's constant of a binding. */
    public abstract ValueSignal<?> value(String name, Enum<?> initial);

    /** Whether a view has to declare a signal; one that belongs to a binding is there with it. */
    public abstract boolean isDeclared(Signal<?> signal);

    /** The instance. */
    public static SignalAccess get() {
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

    /** Provides the instance. */
    public static void set(SignalAccess access) {
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
