package io.faststate.server.presence;

/**
 * Who has a tab open.
 *
 * @param tab names the tab
 * @param session what the browser's states are kept under
 * @param user the id of the user who is signed in; empty if nobody is
 */
public record Visitor(String tab, String session, String user) {}
