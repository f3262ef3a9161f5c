package io.faststate.server.session;

/**
 * Which states an id from a login opens; a session's first id has no such entry.
 *
 * @param owner the key of the states; empty for those of a first id
 */
public record SessionOwner(String owner) {
    static final SessionOwner FIRST = new SessionOwner("");
}
