package io.faststate.server.session;

/**
 * What is known of a session id that a login or a logout gave out or ended; of others nothing is kept.
 *
 * @param owner what the session's states are kept under; empty for the id itself
 * @param user the id of the user who is signed in; empty for nobody
 * @param name what that user is called
 * @param endedAt when the id was ended, in milliseconds since 1970; 0 while it is in use
 */
public record SessionEntry(String owner, String user, String name, long endedAt) {
    static final SessionEntry NONE = new SessionEntry("", "", "", 0);

    static SessionEntry ended(long at) {
        return new SessionEntry("", "", "", at);
    }

    boolean hasUser() {
        return !user.isEmpty();
    }

    boolean isEnded() {
        return endedAt != 0;
    }
}
