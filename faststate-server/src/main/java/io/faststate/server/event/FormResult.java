package io.faststate.server.event;

import io.faststate.server.metrics.Outcome;
import java.util.Map;

/**
 * The result of a form that was posted without a client. Its browser gets this answer, and gets it again if it posts
 * twice.
 *
 * @param outcome how its event ended
 * @param location where its handler redirects the browser; empty for the form's own page
 * @param set the signals that its handler set
 * @param messages the violations of its values, by the names of the signals that hold messages
 * @param notice other messages for the user
 */
public record FormResult(Outcome outcome, String location, Map<String, Object> set, Map<String, String> messages, String notice) {
    /**
     * Whether the browser is redirected; otherwise the form's own page answers, with the signals that the handler set.
     */
    public boolean leads() {
        return !location.isEmpty() || (outcome == Outcome.RAN && set.isEmpty()) || outcome == Outcome.REPEATED;
    }

    /** The form was handled, and its page is shown. */
    static FormResult done() {
        return new FormResult(Outcome.RAN, "", Map.of(), Map.of(), "");
    }
}
