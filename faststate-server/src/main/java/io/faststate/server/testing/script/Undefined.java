package io.faststate.server.testing.script;

/** The value of what is not there. Null is Java's own. */
public enum Undefined {
    /** The only one. */
    UNDEFINED;

    @Override
    public String toString() {
        return "undefined";
    }
}
