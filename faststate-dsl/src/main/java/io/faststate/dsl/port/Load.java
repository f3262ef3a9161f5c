package io.faststate.dsl.port;

import io.faststate.dsl.Loader;

/**
 * What a tab loads once: known by its loader's code, what that captured, and its key.
 *
 * @param loader loads it
 * @param key with another one it is loaded again
 * @param <T> what is loaded
 */
public record Load<T>(Loader<T> loader, Object key) {}
