package io.faststate.dsl.render;

import io.faststate.dsl.Getter;
import io.faststate.dsl.State;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Signal;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Takes the text of a client expression. What it is written into decides the escaping. */
public interface ExpressionSink {
    /** Expression text from this library's own code, never from data. */
    void code(String code);

    /** A value, as a JSON literal. */
    void literal(@Nullable Object value);

    /** A reference to a signal: {@code $name}. */
    void signal(Signal<?> signal);

    /** Notes a record that what is written next may give a signal. */
    default void assigned(RecordSignal<?> signal, Record value) {}

    /** A reference to the mirrored part of a state. */
    void mirror(State<?> state, Getter<?, ?> part);

    /** Whether the browser holds a part that is a number as its text, since a double would be another number. */
    default boolean isNumberAsText(State<?> state, Getter<?, ?> part) {
        return false;
    }

    /**
     * Says that what is written next needs a part of the client.
     *
     * @return whether the page's client has it; otherwise something has to be written that does nothing
     */
    boolean needs(ClientModule part);

    /**
     * The call of a server handler.
     *
     * @param sending what is done once the event has the signals
     */
    void action(Serializable handler, HandlerTraits traits, @Nullable ClientAction sending);
}
