package io.faststate.server.session;

/**
 * A browser session.
 *
 * @param id the id that the browser shows; it changes with each login and logout
 * @param owner the key that its states are kept under, the same before and after a login; no browser ever sees it
 */
public record Session(SessionId id, String owner) {
    /** A new session with its first id. */
    static Session first(SessionId id) {
        return new Session(id, id.owner());
    }

    /** Whether its id is still its first one. */
    boolean isFirst() {
        return owner.equals(id.owner());
    }

    @Override
    public String toString() {
        return "Session[secret]";
    }
}
