package io.faststate.server.store;

/** The outcome of a commit. */
public enum CommitOutcome {
    /** All of it was written. */
    COMMITTED,
    /** Nothing was written: a key has another version than expected. */
    CONFLICT,
    /** Nothing was written: the event was committed before. */
    REPEATED
}
