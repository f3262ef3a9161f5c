package io.faststate.dsl.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that arrived by an {@link Upload}, stored in a temporary file on the server.
 *
 * @param name the file name from the browser, without folders; it is untrusted, so don't use it as a path to store the
 *     file at
 * @param type the media type detected from the contents, such as {@code image/png}; {@code application/octet-stream} if
 *     none is detected
 * @param size the size in bytes
 * @param path the temporary file, which exists until the handler has finished
 */
public record UploadedFile(String name, String type, long size, Path path) {
    /**
     * Moves the file to a permanent place, replacing any file there.
     *
     * @throws UncheckedIOException if the file can't be moved
     */
    public Path moveTo(Path target) {
        try {
            return Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens the file for reading. The caller closes the stream.
     *
     * @throws UncheckedIOException if the file can't be read
     */
    public InputStream open() {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
