package io.faststate.dsl.form;

import io.faststate.dsl.FastStateException;

/** Thrown by a {@link FileConsumer} to refuse a file. The message is shown beside the field, and no handler runs. */
public class RefusedFileException extends FastStateException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message for the user who sent the file. */
    public RefusedFileException(String message) {
        super(message);
    }
}
