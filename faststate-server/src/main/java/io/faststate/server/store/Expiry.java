package io.faststate.server.store;

import java.time.Duration;

/**
 * How long unused values and event ids are kept.
 *
 * @param tabs how long the values of a tab are kept after its last use
 * @param sessions how long the values of a session are kept after its last use
 * @param events how long ids of events are kept at least; a store may keep a tab's until this long after its last event
 */
public record Expiry(Duration tabs, Duration sessions, Duration events) {}
