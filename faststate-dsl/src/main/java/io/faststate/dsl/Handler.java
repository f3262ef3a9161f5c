package io.faststate.dsl;

import java.io.Serializable;

/**
 * Code that the server runs on an event: {@code button("Add").onClick(() -> counter.update(c -> c + 1))}.
 *
 * <p>A handler runs on a virtual thread and may block. A captured value is the one the user saw; {@link State#update}
 * reads the current one. A handler is serializable so that FastState can identify its code and captures; it is never
 * actually serialized.
 */
@FunctionalInterface
public interface Handler extends Serializable {
    /**
     * Runs the handler.
     *
     * @throws Exception to fail this event only: it is logged, and the user sees a message without details
     */
    void run() throws Exception;
}
