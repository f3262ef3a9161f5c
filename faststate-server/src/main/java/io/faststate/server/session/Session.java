package io.faststate.server.session;

/**
 * A browser session.
 *
 * @param id what the browser shows for it; another one after each login and logout
 * @param owner what its states are kept under, the same before and after a login
 */
public record Session(SessionId id, String owner) {
    /** A session whose id was never changed. */
    public static Session first(SessionId id) {
        return new Session(id, id.value());
    }

    @Override
    public String toString() {
        return "Session[secret]";
    }
}
