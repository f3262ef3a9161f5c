package io.faststate.dsl;

import java.io.Serializable;

/**
 * What the server does on an event: {@code button("Add").onClick(() -> counter.update(c -> c + 1))}.
 *
 * <p>It is serializable so that its code and what it captured can be told; it is never written anywhere. It runs on a
 * virtual thread and may block. A captured value is what the user saw; what {@link State#update} reads is current.
 */
@FunctionalInterface
public interface Handler extends Serializable {
    /**
     * Runs the handler.
     *
     * @throws Exception to fail this event alone: it is logged, and the user gets a message without details
     */
    void run() throws Exception;
}
