package io.faststate.server.action;

import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.ReceivedFile;
import io.faststate.dsl.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of one request as they arrive, in temporary files, and what is wrong with those that were not taken. */
final class Arrivals implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(Arrivals.class.getName());
    private static final int BUFFER = 65_536;
    private static final int LONGEST_NAME = 255;
    private static final long KILO = 1000;

    private final UploadLimits limits;
    private final Map<String, List<ReceivedFile>> files = new LinkedHashMap<>();
    private final Map<String, Long> bytes = new LinkedHashMap<>();
    private final Map<String, Violation> refused = new LinkedHashMap<>();
    private final List<Path> temporary = new ArrayList<>();

    Arrivals(UploadLimits limits) {
        this.limits = limits;
    }

    /** The files that came for a field. */
    List<ReceivedFile> files(String field) {
        return List.copyOf(files.getOrDefault(field, List.of()));
    }

    /** What is wrong with files, by their field. */
    List<Violation> refused() {
        return List.copyOf(refused.values());
    }

    /** Takes a file, unless it breaks a limit; then the rest of it is left in the stream. */
    void take(Upload upload, String name, InputStream in) throws IOException {
        var field = upload.name();
        var shown = plain(name);
        var known = files.computeIfAbsent(field, it -> new ArrayList<>());
        if (known.size() >= upload.count()) {
            refuse(field, upload.count() == 1 ? "Only one file can be sent" : "At most " + upload.count() + " files can be sent");
            return;
        }
        var buffer = new byte[BUFFER];
        var size = in.readNBytes(buffer, 0, FileType.HEAD);
        var type = FileType.of(buffer, size);
        if (!FileType.taken(type, upload.types())) {
            refuse(field, shown + " is none of these kinds of files: " + String.join(", ", upload.types()));
            return;
        }
        var before = bytes.getOrDefault(field, 0L);
        var most = upload.fileBytes().orElse(limits.fileBytes());
        var all = upload.totalBytes().orElse(Math.max(limits.totalBytes(), most));
        var path = Files.createTempFile("faststate-", ".upload");
        temporary.add(path);
        var total = 0L;
        try (var out = Files.newOutputStream(path)) {
            while (size > 0) {
                total += size;
                if (total > most) {
                    refuse(field, shown + " is larger than " + readable(most));
                    break;
                }
                if (before + total > all) {
                    refuse(field, "All files together are larger than " + readable(all));
                    break;
                }
                out.write(buffer, 0, size);
                size = Math.max(0, in.read(buffer));
            }
        }
        bytes.put(field, before + total);
        if (refused.containsKey(field)) {
            Files.deleteIfExists(path);
        } else {
            known.add(new ReceivedFile(shown, type, total, path));
        }
    }

    private void refuse(String field, String message) {
        refused.putIfAbsent(field, new Violation(field, message));
    }

    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "");
        return last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) : last;
    }

    private static String readable(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        return bytes < KILO * KILO ? bytes / KILO + " KB" : bytes / (KILO * KILO) + " MB";
    }

    /** Deletes what nobody moved elsewhere. */
    @Override
    public void close() {
        for (var path : temporary) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                LOGGER.log(System.Logger.Level.WARNING, "The temporary file " + path + " of an upload could not be deleted", e);
            }
        }
    }
}
