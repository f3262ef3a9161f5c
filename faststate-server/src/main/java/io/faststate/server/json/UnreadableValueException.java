package io.faststate.server.json;

import io.faststate.dsl.FastStateException;

/** Reports that JSON doesn't hold a value of the expected type, with the place and the reason. */
public final class UnreadableValueException extends FastStateException {
    private static final long serialVersionUID = 1L;

    UnreadableValueException(String message) {
        super(message);
    }

    UnreadableValueException(String message, Throwable cause) {
        super(message, cause);
    }
}
