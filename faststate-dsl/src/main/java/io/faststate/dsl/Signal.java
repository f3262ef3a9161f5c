package io.faststate.dsl;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.work.Work;

/**
 * A named value held by the browser, one for each tab.
 *
 * @param <T> its type: what the browser sends is decoded to it, or refused
 */
public sealed interface Signal<T> extends Expr<T>
        permits BooleanSignal, NumberSignal, StringSignal, ValueSignal, RecordSignal {
    /** Its name in the browser. */
    String name();

    /** Its value until the browser or a handler changes it. */
    T initial();

    /**
     * The value that the browser sent with the event; untrusted input.
     *
     * @throws FastStateException in a view, since a render by the stream has no values of the browser
     */
    default T get() {
        return Work.current().get(this);
    }

    /**
     * Sets the signal in the browser of this event.
     *
     * @throws FastStateException in a view
     */
    default void set(T value) {
        Work.current().set(this, value);
    }

    @Override
    default void write(ExpressionSink out) {
        out.signal(this);
    }
}
