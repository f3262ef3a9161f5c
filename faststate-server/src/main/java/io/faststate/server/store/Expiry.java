package io.faststate.server.store;

import java.time.Duration;

/**
 * How long things are kept that nobody uses.
 *
 * @param tabs the values of a tab, after its last use
 * @param sessions the values of a session, after its last use
 * @param events the ids of events, at least; a store may keep those of a tab until after its last one
 */
public record Expiry(Duration tabs, Duration sessions, Duration events) {}
