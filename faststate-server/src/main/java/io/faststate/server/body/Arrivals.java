package io.faststate.server.body;

import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.form.ArrivingFile;
import io.faststate.dsl.form.FileConsumer;
import io.faststate.dsl.form.RefusedFileException;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.form.UploadedFile;
import io.faststate.dsl.port.UploadInternals;
import io.faststate.server.language.Word;
import io.faststate.server.language.Words;
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
 * The files of one request as they arrive, in temporary files or at their consumers, and the violations of those that
 * were refused.
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
    private final Words words;
    private Optional<Admission> admission = Optional.empty();
    private @Nullable Exception failure;

    Arrivals(UploadLimits limits, UploadFiles folder, Words words) {
        this.words = words;
        this.limits = limits;
        this.folder = folder;
    }

    /** The files received for a field. */
    public List<UploadedFile> files(String field) {
        return List.copyOf(files.getOrDefault(field, List.of()));
    }

    /** The violations of refused files, by their field. */
    List<Violation> refused() {
        return List.copyOf(refused.values());
    }

    /** The results that the consumer of a field made from its files. */
    public List<?> consumed(String field) {
        return List.copyOf(consumed.getOrDefault(field, List.of()));
    }

    /** The exception of a consumer, if one failed. */
    Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** Sets the admission for the files that follow. */
    void admit(Admission given) {
        admission = Optional.of(given);
    }

    /** The id of the event, if this delivery or an earlier one claimed it before it had fully arrived. */
    Optional<String> claimedId() {
        return admission.filter(Admission::ahead).map(Admission::eventId);
    }

    /** Makes the event's claim permanent, if it was made before its files arrived; whether it was. */
    boolean keepClaim() {
        return admission.filter(Admission::keep).isPresent();
    }

    /** Hands the consumers' results over to the handler, which has run. */
    public void handOver() {
        consumed.clear();
    }

    /** Reads a file, unless it breaks a limit; the rest of it then stays in the stream. */
    void take(Upload upload, String name, InputStream in) throws IOException {
        var field = upload.name();
        var shown = plain(name);
        var known = counts.merge(field, 1, Integer::sum);
        if (known > upload.count()) {
            refuse(field, upload.count() == 1 ? words.text(Word.ONE_FILE) : words.text(Word.MOST_FILES, upload.count()));
            return;
        }
        if (admission.filter(it -> it.taking() == Admission.Taking.FULL).isPresent()) {
            refuse(field, words.text(Word.BUSY));
            return;
        }
        var head = new byte[FileType.HEAD];
        var size = in.readNBytes(head, 0, FileType.HEAD);
        var type = FileType.of(head, size);
        if (!FileType.taken(type, upload.types())) {
            refuse(field, words.text(Word.FILE_TYPE, shown, String.join(", ", upload.types())));
            return;
        }
        var before = bytes.getOrDefault(field, 0L);
        var most = upload.fileBytes().orElse(limits.fileBytes());
        var all = upload.totalBytes().orElse(Math.max(limits.totalBytes(), most));
        var content = new FileBytes(head, size, in, Math.min(most, all - before));
        if (UploadInternals.get().consumer(upload).isPresent()) {
            consume(UploadInternals.get().consumer(upload).get(), field, new ArrivingFile(shown, type), content);
        } else {
            store(field, shown, type, content);
        }
        if (content.over()) {
            refuse(field, most <= all - before
                    ? words.text(Word.LARGE_FILE, shown, readable(most))
                    : words.text(Word.LARGE_FILES, readable(all)));
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

    /**
     * Runs a consumer. If it did not read a file to the end because the file is too long or broke off, it has not
     * failed itself, and what it says about the file is not what is wrong with it.
     */
    private void consume(FileConsumer<?> consumer, String field, ArrivingFile file, FileBytes content) throws IOException {
        if (failure != null || !refused.isEmpty()) {
            return;
        }
        Exception thrown = null;
        try {
            var made = Objects.requireNonNull(consumer.consume(file, content), () -> "The consumer of " + field + " returned null");
            consumed.computeIfAbsent(field, it -> new ArrayList<>()).add(made);
        } catch (Exception e) {
            thrown = e;
        }
        content.end();
        if (content.over()) {
            return;
        }
        if (thrown instanceof RefusedFileException refusal) {
            refuse(field, String.valueOf(refusal.getMessage()));
        } else {
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

    private String readable(long bytes) {
        if (bytes < KILO) {
            return words.text(Word.BYTES, bytes);
        }
        return bytes < KILO * KILO ? bytes / KILO + " KB" : bytes / (KILO * KILO) + " MB";
    }

    /** Releases everything that no handler took over, and the event's claim if it was not kept. */
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
