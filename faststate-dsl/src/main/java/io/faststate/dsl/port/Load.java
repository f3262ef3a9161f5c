package io.faststate.dsl.port;

import io.faststate.dsl.Loader;

/**
 * Something that a tab loads once, identified by its loader's code and captures, and by its key.
 *
 * @param loader loads the value
 * @param key when it changes, the value is loaded again
 * @param <T> the type of the loaded value
 */
public record Load<T>(Loader<T> loader, Object key) {}
