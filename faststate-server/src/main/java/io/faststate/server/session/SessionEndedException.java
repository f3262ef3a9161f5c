package io.faststate.server.session;

import io.faststate.dsl.FastStateException;

/** A session was ended while an event of it was on its way: what the event wanted is not done. */
public final class SessionEndedException extends FastStateException {
    private static final long serialVersionUID = 1L;

    SessionEndedException() {
        super("The session was ended by another event; load the page again");
    }
}
