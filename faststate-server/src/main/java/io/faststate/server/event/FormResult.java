package io.faststate.server.event;

import io.faststate.server.metrics.Outcome;
import java.util.Map;

/**
 * How a form ended that was posted without a client: what its browser is answered, and answered again when it posts twice.
 *
 * @param outcome how its event ended
 * @param location where its handler sends the browser; empty for the page that it stands on
 * @param set the signals that its handler set
 * @param messages what is wrong with its values, by the names of the signals that hold messages
 * @param notice what else the user is told
 */
public record FormResult(Outcome outcome, String location, Map<String, Object> set, Map<String, String> messages, String notice) {
    /** Whether the browser is led to a page; else it is answered by the form's own. What a handler set is of this document. */
    public boolean leads() {
        return !location.isEmpty() || (outcome == Outcome.RAN && set.isEmpty()) || outcome == Outcome.REPEATED;
    }

    /** The form did what it is for, and the page is shown. */
    static FormResult done() {
        return new FormResult(Outcome.RAN, "", Map.of(), Map.of(), "");
    }
}
