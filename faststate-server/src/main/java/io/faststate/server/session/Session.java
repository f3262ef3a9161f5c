package io.faststate.server.session;

/**
 * A browser session.
 *
 * @param id what the browser shows for it; another one after each login and logout
 * @param owner what its states are kept under, the same before and after a login; no browser ever sees it
 */
public record Session(SessionId id, String owner) {
    /** A session that begins with an id. */
    static Session first(SessionId id) {
        return new Session(id, id.owner());
    }

    /** Whether its id is the one that it began with. */
    boolean isFirst() {
        return owner.equals(id.owner());
    }

    @Override
    public String toString() {
        return "Session[secret]";
    }
}
