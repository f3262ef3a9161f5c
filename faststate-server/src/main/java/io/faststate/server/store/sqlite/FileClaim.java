package io.faststate.server.store.sqlite;

import io.faststate.server.store.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Makes this process the only user of a file, by locking another file beside it. The operating system releases the lock
 * when the process ends, however it ends.
 */
final class FileClaim implements AutoCloseable {
    private final FileChannel channel;

    private FileClaim(FileChannel channel) {
        this.channel = channel;
    }

    static FileClaim of(Path file) {
        var directory = file.toAbsolutePath().getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            throw new StoreException("The store " + file + " can't be created, because there is no directory " + directory
                    + "; create it first");
        }
        if (Files.isDirectory(file)) {
            throw new StoreException("The store " + file + " is a directory; give the path of a file in it");
        }
        var beside = file.resolveSibling(file.getFileName() + ".lock");
        try {
            create(file);
            create(beside);
            var channel = FileChannel.open(beside, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StoreException("The store " + file + " is in use by another process, or twice by this one;"
                        + " give each its own, or end the other");
            }
            return new FileClaim(channel);
        } catch (IOException e) {
            throw new StoreException("The store " + file + " can't be created or opened; give this process the right to"
                    + " write its directory (" + e + ')', e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Creates the file so that nobody else may read it: it holds session ids and the signing key. */
    private static void create(Path file) throws IOException {
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        if (!Files.exists(file)) {
            try {
                Files.createFile(file, attributes);
            } catch (FileAlreadyExistsException e) {
                // Another process created it in the meantime; the lock decides who may use it.
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
