package io.faststate.dsl;

import java.io.Serializable;

/** A {@link Handler} that is given the event: {@code onClick(e -> e.redirect("/done"))}. */
@FunctionalInterface
public interface EventHandler extends Serializable {
    /**
     * Runs the handler.
     *
     * @param event the event; valid only while the handler runs
     * @throws Exception to fail this event only: it is logged, and the user sees a message without details
     */
    void handle(Event event) throws Exception;
}
