package io.faststate.server.store;

/**
 * A value and its version.
 *
 * @param value an immutable value
 * @param version greater than that of every value the key had before; never 0
 */
public record Versioned(Object value, long version) {
    /** The version of a state that was never written. */
    public static final long UNWRITTEN = 0;
}
