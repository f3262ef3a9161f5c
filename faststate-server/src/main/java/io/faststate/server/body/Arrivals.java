package io.faststate.server.body;

import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.form.ArrivingFile;
import io.faststate.dsl.form.FileConsumer;
import io.faststate.dsl.form.RefusedFileException;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.form.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of one request as they arrive, in temporary files or at their consumers, and what is wrong with those that were
 * not taken.
 */
public final class Arrivals implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(Arrivals.class.getName());
    private static final int LONGEST_NAME = 255;
    private static final long KILO = 1000;

    private final UploadLimits limits;
    private final UploadFiles folder;
    private final Map<String, List<UploadedFile>> files = new LinkedHashMap<>();
    private final Map<String, List<Object>> consumed = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Long> bytes = new LinkedHashMap<>();
    private final Map<String, Violation> refused = new LinkedHashMap<>();
    private final List<Path> temporary = new ArrayList<>();
    private Optional<Admission> admission = Optional.empty();
    private @Nullable Exception failure;

    Arrivals(UploadLimits limits, UploadFiles folder) {
        this.limits = limits;
        this.folder = folder;
    }

    /** The files that came for a field. */
    public List<UploadedFile> files(String field) {
        return List.copyOf(files.getOrDefault(field, List.of()));
    }

    /** What is wrong with files, by their field. */
    List<Violation> refused() {
        return List.copyOf(refused.values());
    }

    /** What the consumer of a field made of its files. */
    public List<?> consumed(String field) {
        return List.copyOf(consumed.getOrDefault(field, List.of()));
    }

    /** What a consumer failed with, if one did. */
    Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** Notes what files are taken for from now on. */
    void admit(Admission given) {
        admission = Optional.of(given);
    }

    /** The id by which the event was claimed before all of it was there, by this delivery or an earlier one. */
    Optional<String> claimedId() {
        return admission.filter(Admission::ahead).map(Admission::eventId);
    }

    /** Makes the event's claim last, if it was made before its files came; whether it was. */
    boolean keepClaim() {
        return admission.filter(Admission::keep).isPresent();
    }

    /** Leaves what consumers made to the handler that has run. */
    public void handOver() {
        consumed.clear();
    }

    /** Takes a file, unless it breaks a limit; then the rest of it is left in the stream. */
    void take(Upload upload, String name, InputStream in) throws IOException {
        var field = upload.name();
        var shown = plain(name);
        var known = counts.merge(field, 1, Integer::sum);
        if (known > upload.count()) {
            refuse(field, upload.count() == 1 ? "Only one file can be sent" : "At most " + upload.count() + " files can be sent");
            return;
        }
        if (admission.filter(it -> it.taking() == Admission.Taking.FULL).isPresent()) {
            refuse(field, "Too many files are on their way at once: try again when others have arrived");
            return;
        }
        var head = new byte[FileType.HEAD];
        var size = in.readNBytes(head, 0, FileType.HEAD);
        var type = FileType.of(head, size);
        if (!FileType.taken(type, upload.types())) {
            refuse(field, shown + " is none of these kinds of files: " + String.join(", ", upload.types()));
            return;
        }
        var before = bytes.getOrDefault(field, 0L);
        var most = upload.fileBytes().orElse(limits.fileBytes());
        var all = upload.totalBytes().orElse(Math.max(limits.totalBytes(), most));
        var content = new FileBytes(head, size, in, Math.min(most, all - before));
        if (upload.consumer().isPresent()) {
            consume(upload.consumer().get(), field, new ArrivingFile(shown, type), content);
        } else {
            store(field, shown, type, content);
        }
        if (content.over()) {
            refuse(field, most <= all - before
                    ? shown + " is larger than " + readable(most)
                    : "All files together are larger than " + readable(all));
        }
        bytes.put(field, before + content.count());
    }

    private void store(String field, String name, String type, FileBytes content) throws IOException {
        var path = folder.create();
        temporary.add(path);
        try (var out = folder.write(path)) {
            content.moveTo(out);
        }
        if (content.over()) {
            Files.deleteIfExists(path);
        } else {
            files.computeIfAbsent(field, it -> new ArrayList<>()).add(new UploadedFile(name, type, content.count(), path));
        }
    }

    /** A consumer that did not reach the end of a file that is too long, or broke off, has not failed by itself. */
    private void consume(FileConsumer<?> consumer, String field, ArrivingFile file, FileBytes content) throws IOException {
        if (failure != null || !refused.isEmpty()) {
            return;
        }
        Exception thrown = null;
        try {
            var made = Objects.requireNonNull(consumer.consume(file, content), () -> "The consumer of " + field + " returned null");
            consumed.computeIfAbsent(field, it -> new ArrayList<>()).add(made);
        } catch (RefusedFileException e) {
            refuse(field, String.valueOf(e.getMessage()));
        } catch (Exception e) {
            thrown = e;
        }
        content.end();
        if (!content.over()) {
            failure = thrown;
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

    /** Lets go of what no handler took, and of the event's claim if it was not kept. */
    @Override
    public void close() {
        temporary.forEach(Arrivals::delete);
        consumed.values().forEach(made -> made.forEach(Arrivals::release));
        admission.ifPresent(Admission::close);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.WARNING, "The temporary file " + path + " of an upload could not be deleted", e);
        }
    }

    private static void release(Object made) {
        if (made instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                LOGGER.log(System.Logger.Level.WARNING, "What was made of a file that no handler took could not be closed", e);
            }
        }
    }
}
