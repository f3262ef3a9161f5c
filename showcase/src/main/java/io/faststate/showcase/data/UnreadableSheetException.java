package io.faststate.showcase.data;

import io.faststate.dsl.form.RefusedFileException;


/** Thrown when a file holds no sheet that can be shown; its message is for the person who chose the file. */
final class UnreadableSheetException extends RefusedFileException {
    private static final long serialVersionUID = 1;

    UnreadableSheetException(String message) {
        super(message);
    }
}
