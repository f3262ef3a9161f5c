package io.faststate.server.store;

/**
 * A value and its version.
 *
 * @param value the value
 * @param version its version, greater than all earlier versions of its key; never 0
 */
public record Versioned(StateValue value, long version) {
    /** The version of a state that has no value: it was never written, or has expired. */
    public static final long UNWRITTEN = 0;
}
