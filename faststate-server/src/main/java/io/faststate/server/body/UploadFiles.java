package io.faststate.server.body;

import io.helidon.http.Status;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The temporary files of uploads, in this server's own directory. The server holds a lock in it, which the operating
 * system releases however the process ends. The next server that starts can therefore remove the files of one that was
 * killed.
 */
public final class UploadFiles implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(UploadFiles.class.getName());
    private static final String PREFIX = "faststate-uploads-";
    private static final String LOCK = ".lock";

    private final ReentrantLock opening = new ReentrantLock();
    private @Nullable Path directory;
    private @Nullable FileChannel lock;

    /** Removes the files of servers that are no longer running. */
    public UploadFiles() {
        try (var found = Files.newDirectoryStream(parent(), PREFIX + "*")) {
            found.forEach(UploadFiles::removeStale);
        } catch (IOException | RuntimeException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "The directory for temporary files can't be read", e);
        }
    }

    private static Path parent() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static void removeStale(Path other) {
        var held = other.resolve(LOCK);
        // A directory without a lock is one that another server is just creating.
        if (!Files.isRegularFile(held)) {
            return;
        }
        try (var channel = FileChannel.open(held, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                remove(other);
            }
        } catch (OverlappingFileLockException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "Another server in this process uses " + other);
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "The files that a server left in " + other + " can't be removed", e);
        }
    }

    /** Removes a directory with its files; the lock goes last. */
    private static void remove(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory)) {
            for (var file : files) {
                if (!file.endsWith(LOCK)) {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.deleteIfExists(directory.resolve(LOCK));
        Files.deleteIfExists(directory);
    }

    /**
     * Creates an empty file.
     *
     * @throws RefusedException if there is no room for it
     */
    Path create() {
        try {
            return Files.createTempFile(directory(), "", ".upload");
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /**
     * Opens a file for writing. If it can't be written, that is not the sender's fault.
     *
     * @throws RefusedException if it can't be opened; writing to the stream throws the same
     */
    OutputStream write(Path file) {
        try {
            return new Output(Files.newOutputStream(file));
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private static RefusedException refused(IOException e) {
        LOGGER.log(System.Logger.Level.ERROR, "An uploaded file can't be stored in " + parent(), e);
        return new RefusedException(Status.create(507, "Insufficient Storage"), "storage",
                "The file can't be stored at the moment; try again later");
    }

    /** The directory, created with the first file, because many servers never receive one. */
    private Path directory() throws IOException {
        opening.lock();
        try {
            var made = directory;
            // A cleanup of old files may have removed it.
            if (made == null || !Files.isDirectory(made)) {
                // Another server that starts treats an unlocked lock as stale, so the file appears only once it is
                // locked.
                made = Files.createTempDirectory(parent(), PREFIX);
                var unnamed = Files.createTempFile(made, "", LOCK);
                lock = FileChannel.open(unnamed, StandardOpenOption.WRITE);
                lock.lock();
                Files.move(unnamed, made.resolve(LOCK));
                directory = made;
            }
            return made;
        } finally {
            opening.unlock();
        }
    }

    @Override
    public void close() {
        opening.lock();
        try {
            if (directory != null && lock != null) {
                remove(directory);
                lock.close();
                directory = null;
            }
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "Temporary files of uploads can't be removed", e);
        } finally {
            opening.unlock();
        }
    }

    /** Distinguishes a full disk from a broken connection. */
    private static final class Output extends FilterOutputStream {
        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int at, int length) {
            try {
                out.write(bytes, at, length);
            } catch (IOException e) {
                throw refused(e);
            }
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw refused(e);
            }
        }
    }
}
