package io.faststate.server.session;

import io.faststate.dsl.FastStateException;

/** Reports that a session ended while one of its events was in progress: the event has no effect. */
public final class SessionEndedException extends FastStateException {
    private static final long serialVersionUID = 1L;

    SessionEndedException() {
        super("The session was ended by another event; load the page again");
    }
}
