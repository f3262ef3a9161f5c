package io.faststate.server.store;

/** What became of a commit. */
public enum CommitOutcome {
    /** All of it is in the store. */
    COMMITTED,
    /** Nothing of it is: a key has another version than expected. */
    CONFLICT,
    /** Nothing of it is: its event was committed before. */
    REPEATED
}
