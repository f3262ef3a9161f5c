package io.faststate.dsl.render;

import io.faststate.dsl.Getter;
import io.faststate.dsl.Guard;
import io.faststate.dsl.State;
import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Signal;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The port that a server implements: what a page refers to while it is written. */
public interface RenderContext extends FormContext, RowContext, DocumentContext, HintContext {
    /** The path prefix of the application, such as {@code /app}; empty if there is none. */
    default String base() {
        return "";
    }

    /**
     * Registers a handler as rendered and writes the expression by which the browser calls it, such as
     * {@code @post('/_faststate/a/Zm9v')}.
     *
     * @param handler a {@link io.faststate.dsl.Handler} or an {@link io.faststate.dsl.EventHandler}
     * @param traits how it runs
     * @param sending the action that the browser runs once the event has captured the signals, or null
     */
    void action(Serializable handler, HandlerTraits traits, @Nullable ClientAction sending, HtmlWriter out);

    /** Registers a mirrored part of a state, and returns its signal's name and its current value. */
    MirrorValue mirror(State<?> state, Getter<?, ?> part);

    /**
     * Registers a part of a state that a field shows and writes. Its value goes to the signal that the field is bound
     * to.
     */
    default MirrorValue bound(Signal<?> signal, State<?> state, Getter<?, ?> part) {
        return mirror(state, part);
    }

    /** Makes the page load a part of the client; whether its client has such parts. */
    default boolean needs(ClientModule part) {
        return true;
    }

    /** The initial value of a signal, and the check that this page declared it. */
    Object initial(Signal<?> signal);

    /** Writes a live region's root element, or a placeholder for it. */
    void region(Live region, HtmlWriter out);

    /** Handlers written from here to {@link #leaveGuard} run only while the guard allows. */
    void enterGuard(Guard guard);

    /** Ends the innermost guard. */
    void leaveGuard();
}
