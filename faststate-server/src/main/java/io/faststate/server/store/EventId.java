package io.faststate.server.store;

/**
 * Names an event that a browser sent. Browsers may deliver one again; what it changed is committed once.
 *
 * @param tab the tab that it came from
 * @param id what it is known by there
 */
public record EventId(String tab, String id) {}
