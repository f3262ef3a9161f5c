package io.faststate.dsl.kit.grid;

import io.faststate.dsl.FastStateException;

/** Thrown for a text that is not a value of its column. */
final class UnreadableValueException extends FastStateException {
    private static final long serialVersionUID = 1L;

    UnreadableValueException(String message) {
        super(message);
    }
}
