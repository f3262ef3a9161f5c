package io.faststate.server.session;

import io.faststate.server.clock.ServerClock;
/**
 * Who may use the states of a session, and who is signed in there. It is kept together with these states: whatever
 * drops the entry drops them too, so no ended id can open them again.
 *
 * @param holder the digest of the only id that opens the session; empty while that is its first one
 * @param user the id of the user who is signed in; empty if nobody is
 * @param name that user's name
 * @param generation the generation of sign-ins that this one belongs to, see {@link Roles}
 * @param changedAt when the previous id ended, in milliseconds since 1970; 0 for never
 */
public record SessionEntry(String holder, String user, String name, String generation, long changedAt) {
    static final SessionEntry NONE = new SessionEntry("", "", "", "", 0);

    /** Matches no id's digest. */
    private static final String NOBODY = "-";

    static SessionEntry ended() {
        return new SessionEntry(NOBODY, "", "", "", ServerClock.millis());
    }

    /** The same session with another generation of sign-ins. */
    SessionEntry with(String next) {
        return new SessionEntry(holder, user, name, next, changedAt);
    }

    boolean hasUser() {
        return !user.isEmpty();
    }
}
