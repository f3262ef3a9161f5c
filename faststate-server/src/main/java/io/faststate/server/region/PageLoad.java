package io.faststate.server.region;

import io.faststate.dsl.Loader;

/**
 * A load as a render shows it.
 *
 * @param loader the code that loads it
 * @param version the version of what is shown
 */
public record PageLoad(Loader<?> loader, long version) {}
