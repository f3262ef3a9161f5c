package io.faststate.dsl.port;

import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.Method;
import io.faststate.dsl.signal.NamedAction;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ValueSignal;

/**
 * Access to signals for the library and the server. Bindings have their own signals, with names that start with an
 * underscore, so that no view can use them. The signal package provides the only instance.
 */
public abstract class SignalInternals {
    private static final Provided<SignalInternals> INSTANCE = new Provided<>(Signal.class);

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

    /**
     * A handler at a stable URL.
     *
     * @param expression the Datastar expression that sends an event with the signals
     * @param formExpression the same with the fields of the enclosing form
     */
    public abstract NamedAction action(Method method, String name, String path, String expression, String formExpression);

    /** Whether a view must declare a signal. A signal that belongs to a binding needs no declaration. */
    public abstract boolean isDeclared(Signal<?> signal);

    /** The instance. */
    public static SignalInternals get() {
        return INSTANCE.get();
    }

    /** Provides the instance. */
    public static void set(SignalInternals internals) {
        INSTANCE.set(internals);
    }
}
