package io.faststate.server.metrics;

import java.util.Locale;

/** How an event ended. */
public enum Outcome {
    /** Its handler ran. */
    RAN,
    /** Its handler ran and failed. */
    FAILED,
    /** Its handler ran and gave a state a value that breaks a rule, which was not taken. */
    REJECTED,
    /** No render of the current state yields its handler. */
    REFUSED,
    /** It was delivered before. */
    REPEATED,
    /** What came with it could not be read. */
    INVALID,
    /** There were too many in too short a time. */
    LIMITED,
    /** Its handler ran as often as it may for whoever sent it. */
    THROTTLED;

    /** The value of the tag {@code outcome} of its meter. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
