package io.faststate.dsl.form;

import java.io.InputStream;

/**
 * Takes a file while it arrives.
 *
 * @param <T> what it makes of the file
 */
@FunctionalInterface
public interface FileConsumer<T> {
    /**
     * Reads a file, and makes something of it. The browser sends no faster than this reads. The content ends by an
     * {@link java.io.IOException} where the file breaks a limit, the person cancels or the connection breaks: then what was
     * done is to be undone. What is not read is skipped.
     *
     * <p>It runs before the form's handler, and is given no states and no signals of the page.
     *
     * @return what the handler is given; if the handler does not run, or fails, it is closed where it is an
     *     {@link AutoCloseable}
     * @throws RefusedFileException to tell something beside the field
     * @throws Exception that is logged; the user is told of a failure
     */
    T consume(ArrivingFile file, InputStream content) throws Exception;
}
