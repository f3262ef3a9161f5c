package io.faststate.server.store;

import java.time.Duration;

/**
 * How long things are kept that nobody uses.
 *
 * @param tabs the values of a tab, after its last use
 * @param sessions the values of a session, after its last use
 * @param events the ids of a tab's events, after its last one
 */
public record Expiry(Duration tabs, Duration sessions, Duration events) {}
