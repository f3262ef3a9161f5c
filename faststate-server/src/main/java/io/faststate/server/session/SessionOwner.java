package io.faststate.server.session;

/**
 * Which states an id opens that a login gave out; the first id of a session has no such entry.
 *
 * @param owner what the states are kept under; empty for those of a first id
 */
public record SessionOwner(String owner) {
    static final SessionOwner FIRST = new SessionOwner("");
}
