package io.faststate.server.page;

import io.faststate.dsl.Loader;

/**
 * A load as a render shows it.
 *
 * @param loader loads it
 * @param version the version of what is shown
 */
record PageLoad(Loader<?> loader, long version) {}
