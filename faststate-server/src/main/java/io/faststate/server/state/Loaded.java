package io.faststate.server.state;

/**
 * What a state was found to hold.
 *
 * @param value the value; the initial one if it was never written
 * @param version its version
 * @param <T> the state's type
 */
public record Loaded<T>(T value, long version) {}
