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
 * Makes this process the only one that uses a file, by a lock on another file beside it, which the operating system takes
 * back when the process ends, in whatever way.
 */
final class FileClaim implements AutoCloseable {
    private final FileChannel channel;

    private FileClaim(FileChannel channel) {
        this.channel = channel;
    }

    static FileClaim of(Path file) {
        var directory = file.toAbsolutePath().getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            throw new StoreException("The store " + file + " can't be made, since there is no directory " + directory
                    + "; make that first");
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
            throw new StoreException("The store " + file + " can't be made or opened; give this process the right to"
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

    /** Session ids and the signing key are in the file, so nobody else may read it. */
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
                // Another process made it meanwhile; the lock tells who may use it.
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
