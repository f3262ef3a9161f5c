package io.faststate.dsl.form;

import io.faststate.dsl.FastStateException;

/** A {@link FileConsumer} does not take a file: its message is told beside the field, and no handler runs. */
public class RefusedFileException extends FastStateException {
    private static final long serialVersionUID = 1L;

    /** Refuses a file with a message for the person who sent it. */
    public RefusedFileException(String message) {
        super(message);
    }
}
