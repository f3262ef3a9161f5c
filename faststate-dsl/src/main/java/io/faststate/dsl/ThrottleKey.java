package io.faststate.dsl;

/** How {@link EventOption#throttleBy} groups events to count them. */
public enum ThrottleKey {
    /** By session. A browser gets a new session when it deletes its cookie. */
    SESSION,

    /** By signed-in user, across all sessions; by session if nobody is signed in. */
    USER,

    /** By IP address, as the server sees it or as reported by a trusted proxy. */
    ADDRESS
}
