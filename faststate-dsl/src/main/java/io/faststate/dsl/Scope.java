package io.faststate.dsl;

/** Who shares a state. */
public enum Scope {
    /** One tab. */
    TAB,
    /** All tabs of one browser session. */
    SESSION,
    /** All sessions of one signed-in user. */
    USER,
    /** Everyone who shows the record with that key. */
    RECORD,
    /** Everyone. */
    GLOBAL;

    /** Whether every session reads the same value. */
    public boolean shared() {
        return this == RECORD || this == GLOBAL;
    }
}
