package io.faststate.server.metrics;

import java.util.Locale;

/** How an event ended. */
public enum Outcome {
    /** Its handler ran. */
    RAN,
    /** Its handler ran and failed. */
    FAILED,
    /** Its handler ran and gave a state a value that breaks a rule and was not stored. */
    REJECTED,
    /** No render of the current state yields its handler. */
    REFUSED,
    /** It was delivered before. */
    REPEATED,
    /** Its content could not be read. */
    INVALID,
    /** There were too many in too short a time. */
    LIMITED,
    /** Its handler had already run as often as the sender may run it. */
    THROTTLED;

    /** The value of the {@code outcome} tag of the event meter. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
