package io.faststate.server.dev.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The files below some directories at a moment, with what tells whether they changed. */
public final class Snapshot {
    private final Map<Path, Stamp> files;

    private record Stamp(long modified, long size) {}

    private Snapshot(Map<Path, Stamp> files) {
        this.files = files;
    }

    /** Looks at the files below directories; one that is gone has none. */
    public static Snapshot of(Collection<Path> directories) {
        var files = new HashMap<Path, Stamp>();
        for (var directory : directories) {
            if (Files.isDirectory(directory)) {
                look(directory, files);
            }
        }
        return new Snapshot(files);
    }

    private static void look(Path directory, Map<Path, Stamp> files) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.put(file, new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size()));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that are new or changed since an earlier snapshot. */
    public Set<Path> changedSince(Snapshot before) {
        var changed = new HashSet<Path>();
        files.forEach((file, stamp) -> {
            if (!stamp.equals(before.files.get(file))) {
                changed.add(file);
            }
        });
        return changed;
    }

    /** The files that an earlier snapshot has and this one hasn't. */
    public Set<Path> removedSince(Snapshot before) {
        var removed = new HashSet<>(before.files.keySet());
        removed.removeAll(files.keySet());
        return removed;
    }

    /** All files. */
    public Set<Path> files() {
        return Set.copyOf(files.keySet());
    }

    /** Whether nothing differs. */
    public boolean same(Snapshot other) {
        return files.equals(other.files);
    }
}
