package io.faststate.server.store;

/**
 * Tells that a key has another value.
 *
 * @param key the key
 * @param version the version of its new value; {@link Versioned#UNWRITTEN} where it has none any more
 */
public record Change(StateKey key, long version) {}
