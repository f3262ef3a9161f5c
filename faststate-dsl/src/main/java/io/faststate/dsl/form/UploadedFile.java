package io.faststate.dsl.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that came by an {@link Upload}, in a temporary file of the server.
 *
 * @param name what the user's browser called it, without folders: untrusted, so no path to store it at
 * @param type its type as its contents tell, such as {@code image/png}; {@code application/octet-stream} if they don't
 * @param size how many bytes it has
 * @param path where it is until the handler is done
 */
public record UploadedFile(String name, String type, long size, Path path) {
    /**
     * Keeps it elsewhere; what is there is replaced.
     *
     * @throws UncheckedIOException if it can't be moved there
     */
    public Path moveTo(Path target) {
        try {
            return Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads it; the reader closes the stream.
     *
     * @throws UncheckedIOException if it can't be read
     */
    public InputStream open() {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
