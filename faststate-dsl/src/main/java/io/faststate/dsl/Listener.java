package io.faststate.dsl;

import io.faststate.dsl.render.ExpressionSink;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What an element does on an event: the attribute that says so. Skeleton. */
final class Listener {
    private final String attribute;

    private Listener(String attribute) {
        this.attribute = attribute;
    }

    /**
     * A listener.
     *
     * @param event the event's name, such as {@code click}
     * @param first what the browser does first, without a request
     * @param handler the {@link Handler} or {@link EventHandler} that the server then runs
     */
    static Listener of(
            String event, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return new Listener("data-on:" + event + (first == null) + (handler == null) + options.length);
    }

    /** The attribute's name, such as {@code data-on:click__once}. */
    String attribute() {
        return attribute;
    }

    /** Whether the server takes part. */
    boolean callsServer() {
        return false;
    }

    /** Writes the attribute's value. */
    void write(ExpressionSink out) {
        out.code(attribute);
    }
}
