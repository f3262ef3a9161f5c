package io.faststate.dsl.signal;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.action.Assignment;
import io.faststate.dsl.form.FileSignal;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.port.SignalInternals;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.value.Identifiers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A named value held by the browser, one for each tab. A handler reads and writes it with {@link #get} and
 * {@link #set}; the browser writes it with {@link #setting(Object)}. Two signals with the same name and type are equal.
 *
 * @param <T> its type: a value from the browser is decoded to it, or refused
 */
public abstract sealed class Signal<T> implements Expr<T>
        permits ScalarSignal, RecordSignal, ListSignal, FileSignal {
    static {
        SignalInternals.set(new BindingSignals());
    }

    private final String name;
    private final T initial;
    final boolean declared;

    /** Creates a signal that a view declares. */
    protected Signal(String name, T initial) {
        this(Identifiers.checked(name), initial, true);
    }

    /** Creates a signal that a view declares, or one that belongs to a binding and has a name that no view can use. */
    Signal(String name, T initial, boolean declared) {
        this.name = name;
        this.declared = declared;
        this.initial = checked(initial);
    }

    /** The name in the browser. */
    public final String name() {
        return name;
    }

    /** The value until the browser or a handler changes it. */
    public final T initial() {
        return initial;
    }

    /** The class that a value from the browser is decoded to. */
    public abstract Class<T> type();

    /**
     * The value that the browser sent with the event. It is untrusted input.
     *
     * @throws FastStateException in a view, because a render for the stream has no values from the browser
     */
    public final T get() {
        return Work.handlingEvent("read signal " + name).get(this);
    }

    /**
     * Sets the signal in the tab that the event came from.
     *
     * @throws FastStateException in a view
     */
    public final void set(T value) {
        Work.handlingEvent("set signal " + name).set(this, checked(value));
    }

    /** Sets the signal in the browser, without a request: {@code onClick(name.setting(""))}. */
    public final ClientAction setting(T value) {
        return Work.made(new Assignment(this, literal(checked(value))));
    }

    /** Sets the signal in the browser to the current value of an expression, without a request. */
    public final ClientAction setting(Expr<? extends T> value) {
        return Work.made(new Assignment(this, value));
    }

    @Override
    public final void write(ExpressionSink out) {
        out.signal(this);
    }

    /** A constant of the signal's type. */
    protected abstract Expr<T> literal(T value);

    /** What distinguishes the signal from others of the same name: its type. */
    protected Object kind() {
        return type();
    }

    /** Refuses a value that the signal can't take. */
    protected void check(T value) {}

    private T checked(T value) {
        Objects.requireNonNull(value, () -> "Signal " + name + " can't be null");
        if (value instanceof Number number) {
            NumberExpr.of(number);
        }
        check(value);
        return value;
    }

    /** Whether the other is a signal of the same name and type. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Signal<?> signal && name.equals(signal.name) && kind().equals(signal.kind());
    }

    /** A hash of the name. */
    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    /**
     * Always throws, because a signal is not text.
     *
     * @throws FastStateException always
     */
    @Override
    public final String toString() {
        throw new FastStateException("Signal " + name
                + " is not text: put signal.text() into the content to follow it; a handler reads it with signal.get()");
    }
}
