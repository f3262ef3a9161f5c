package io.faststate.dsl.form;

import java.io.InputStream;

/**
 * Reads a file while it arrives.
 *
 * @param <T> the type of its result
 */
@FunctionalInterface
public interface FileConsumer<T> {
    /**
     * Reads a file and returns a result. The browser sends no faster than this method reads. The stream throws an
     * {@link java.io.IOException} if the file exceeds a limit, the user cancels or the connection breaks; undo any work
     * then. Unread content is skipped.
     *
     * <p>It runs before the form's handler, and has no access to the page's states and signals.
     *
     * @return the result for the handler; if the handler does not run or fails, an {@link AutoCloseable} result is
     *     closed
     * @throws RefusedFileException to refuse the file with a message beside the field
     * @throws Exception on any other failure: it is logged, and the user is told that the upload failed
     */
    T consume(ArrivingFile file, InputStream content) throws Exception;
}
