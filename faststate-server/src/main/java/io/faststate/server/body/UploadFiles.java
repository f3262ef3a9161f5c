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
 * The temporary files of uploads, in a directory of this server's own. It holds a lock in it, which the operating system
 * takes back however the process ends; so the next server that starts removes what one that was killed has left.
 */
public final class UploadFiles implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(UploadFiles.class.getName());
    private static final String PREFIX = "faststate-uploads-";
    private static final String LOCK = ".lock";

    private final ReentrantLock opening = new ReentrantLock();
    private @Nullable Path directory;
    private @Nullable FileChannel lock;

    /** Removes what servers have left that run no more. */
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
        // A directory without a lock is one that another server is just making.
        if (!Files.isRegularFile(held)) {
            return;
        }
        try (var channel = FileChannel.open(held, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                remove(other);
            }
        } catch (OverlappingFileLockException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "Another server of this process has " + other);
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "What a server has left in " + other + " can't be removed", e);
        }
    }

    /** Removes a directory with its files, the lock at last. */
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
     * Makes an empty file.
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
     * Writes a file, of which what can't be written is no fault of who sent it.
     *
     * @throws RefusedException if it can't be opened; what is written throws the same
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
                "The file can't be stored just now; try again later");
    }

    /** Made with the first file, since many servers take none. */
    private Path directory() throws IOException {
        opening.lock();
        try {
            var made = directory;
            // What cleans up old files may have taken it.
            if (made == null || !Files.isDirectory(made)) {
                // Who else starts takes a lock that is not held for stale, so it is there only once it is held.
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

    /** Tells a disk that is full from a connection that broke. */
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
