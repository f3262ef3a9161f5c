package io.faststate.server.session;

/**
 * Who may use the states of a session, and who is signed in there. It is kept beside these states, so that no id opens
 * them once it was ended: what drops the entry drops them, too.
 *
 * @param holder the digest of the only id that opens the session; empty while that is its first one
 * @param user the id of the user who is signed in; empty for nobody
 * @param name what that user is called
 * @param generation the generation of sign-ins that this one belongs to, see {@link Roles}
 * @param changedAt when the id before was ended, in milliseconds since 1970; 0 for never
 */
public record SessionEntry(String holder, String user, String name, String generation, long changedAt) {
    static final SessionEntry NONE = new SessionEntry("", "", "", "", 0);

    /** The digest of no id. */
    private static final String NOBODY = "-";

    static SessionEntry ended() {
        return new SessionEntry(NOBODY, "", "", "", System.currentTimeMillis());
    }

    /** The same session among the sign-ins of another generation. */
    SessionEntry with(String next) {
        return new SessionEntry(holder, user, name, next, changedAt);
    }

    boolean hasUser() {
        return !user.isEmpty();
    }
}
