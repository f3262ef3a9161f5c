package io.faststate.server.json;

import io.faststate.dsl.FastStateException;

/** Tells that JSON holds no value of the type that it is wanted as, where in it, and why. */
public final class UnreadableValueException extends FastStateException {
    private static final long serialVersionUID = 1L;

    UnreadableValueException(String message) {
        super(message);
    }

    UnreadableValueException(String message, Throwable cause) {
        super(message, cause);
    }
}
