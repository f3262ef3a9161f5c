package io.faststate.server.state;

/**
 * The value of a state as it was loaded.
 *
 * @param value the value; the initial one if it was never written
 * @param version its version
 * @param <T> the state's type
 */
public record Loaded<T>(T value, long version) {}
