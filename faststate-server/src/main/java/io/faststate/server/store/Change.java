package io.faststate.server.store;

/**
 * The new version of a key.
 *
 * @param key the key
 * @param version the version of its new value; {@link Versioned#UNWRITTEN} if it no longer has one
 */
public record Change(StateKey key, long version) {}
