package io.faststate.server.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A file of a folder.
 *
 * @param stamp changes with the content; empty if the file never changes while the application runs
 * @param content opens it
 */
record StoredFile(String stamp, Opening content) {
    /** Opens a file. */
    @FunctionalInterface
    interface Opening {
        /** The content from its beginning. */
        InputStream open() throws IOException;
    }

    /** A file of this machine; empty if it is a folder, or anything else that is not a file. */
    static Optional<StoredFile> at(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.isRegularFile()
                ? Optional.of(new StoredFile(attributes.lastModifiedTime() + "/" + attributes.size(), () -> Files.newInputStream(file)))
                : Optional.empty();
    }
}
