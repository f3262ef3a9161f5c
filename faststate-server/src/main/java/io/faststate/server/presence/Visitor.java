package io.faststate.server.presence;

/**
 * The visitor who has a tab open.
 *
 * @param tab the id of the tab
 * @param session the owner key of the browser's states
 * @param user the id of the user who is signed in; empty if nobody is
 */
public record Visitor(String tab, String session, String user) {}
