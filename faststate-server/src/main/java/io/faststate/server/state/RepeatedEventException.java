package io.faststate.server.state;

import io.faststate.dsl.FastStateException;

/** Tells that the event at work was committed before, here or elsewhere: its handler must not go on. */
public final class RepeatedEventException extends FastStateException {
    private static final long serialVersionUID = 1L;

    RepeatedEventException() {
        super("This event had its effect before, so its handler ends here");
    }
}
