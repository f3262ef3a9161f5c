package io.faststate.server.state;

import io.faststate.dsl.FastStateException;

/** Reports that the current event was committed before, here or elsewhere: its handler must stop. */
public final class RepeatedEventException extends FastStateException {
    private static final long serialVersionUID = 1L;

    RepeatedEventException() {
        super("This event has already taken effect, so its handler ends here");
    }
}
