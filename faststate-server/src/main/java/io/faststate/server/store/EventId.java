package io.faststate.server.store;

/**
 * Identifies an event that a browser sent. Browsers may deliver an event again; its changes are committed once.
 *
 * @param tab the tab that it came from
 * @param id its id within the tab
 */
public record EventId(String tab, String id) {}
