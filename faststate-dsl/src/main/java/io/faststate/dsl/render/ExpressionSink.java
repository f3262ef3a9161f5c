package io.faststate.dsl.render;

import io.faststate.dsl.Getter;
import io.faststate.dsl.State;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Signal;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Receives the parts of a client expression. The implementation escapes them for its output. */
public interface ExpressionSink {
    /** Writes expression text from this library's own code, never from data. */
    void code(String code);

    /** Writes a value as a JSON literal. */
    void literal(@Nullable Object value);

    /** Writes a reference to a signal: {@code $name}. */
    void signal(Signal<?> signal);

    /** Registers a record that the next part of the expression may assign to a signal. */
    default void assigned(RecordSignal<?> signal, Record value) {}

    /** Writes a reference to the mirrored part of a state. */
    void mirror(State<?> state, Getter<?, ?> part);

    /** Whether the browser holds a numeric part as text, because a double would not be exact. */
    default boolean isNumberAsText(State<?> state, Getter<?, ?> part) {
        return false;
    }

    /**
     * Declares that the next part of the expression needs a client module.
     *
     * @return whether the page's client has it; if not, write something that does nothing
     */
    boolean needs(ClientModule part);

    /**
     * Writes the call of a server handler.
     *
     * @param sending the action to run once the event has captured the signals, or null
     */
    void action(Serializable handler, HandlerTraits traits, @Nullable ClientAction sending);
}
