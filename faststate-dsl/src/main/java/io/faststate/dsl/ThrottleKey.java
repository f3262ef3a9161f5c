package io.faststate.dsl;

/** Whose events are counted together by {@link EventOption#throttleBy}. */
public enum ThrottleKey {
    /** Those of a session; a browser gets another one by giving up its cookie. */
    SESSION,

    /** Those of the user who is signed in, in all sessions; of the session where nobody is. */
    USER,

    /** Those that come from one address, as the server sees it or as proxies that it trusts tell it. */
    ADDRESS
}
