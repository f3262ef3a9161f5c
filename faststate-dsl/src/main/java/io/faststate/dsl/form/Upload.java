package io.faststate.dsl.form;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Html;
import io.faststate.dsl.action.CancelUpload;
import io.faststate.dsl.binding.FieldSignals;
import io.faststate.dsl.element.Progress;
import io.faststate.dsl.element.Small;
import io.faststate.dsl.element.Ul;
import io.faststate.dsl.port.SignalInternals;
import io.faststate.dsl.port.UploadInternals;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.value.Identifiers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Files of any size that a form sends. They are streamed to temporary files, which are deleted when the form's handler
 * has finished unless it moves them elsewhere:
 *
 * {@snippet :
 * static final Upload PHOTOS = Upload.of("photos").types("image/png", "image/jpeg").fileBytes(20_000_000).count(5);
 *
 * form(
 *         input().bind(PHOTOS), PHOTOS.error(), PHOTOS.progress(),
 *         button("Send"), button("Cancel").type(ButtonType.BUTTON).onClick(PHOTOS.cancelling()).showWhen(PHOTOS.isSending()))
 *         .enctype(FormEncoding.MULTIPART)
 *         .onSubmit(() -> PHOTOS.files().forEach(file -> file.moveTo(folder.resolve(...))))
 * }
 *
 * <p>A file that exceeds a limit is discarded; the handler does not run, and a message is shown beside the field.
 */
public final class Upload {
    static {
        UploadInternals.set(new Internals());
    }

    private final String name;
    private final List<String> types;
    private final OptionalLong fileBytes;
    private final OptionalInt count;
    private final OptionalLong totalBytes;
    private final @Nullable FileConsumer<?> consumer;

    private Upload(
            String name,
            List<String> types,
            OptionalLong fileBytes,
            OptionalInt count,
            OptionalLong totalBytes,
            @Nullable FileConsumer<?> consumer) {
        this.name = name;
        this.types = types;
        this.fileBytes = fileBytes;
        this.count = count;
        this.totalBytes = totalBytes;
        this.consumer = consumer;
    }

    /**
     * Accepts one file of any type, as large as the server's limits allow.
     *
     * @param name the field's name
     * @throws FastStateException if the name is not 1 to 64 letters and digits with a letter first
     */
    public static Upload of(String name) {
        return new Upload(
                Identifiers.checked(name), List.of(), OptionalLong.empty(), OptionalInt.of(1), OptionalLong.empty(), null);
    }

    /**
     * Accepts only files of these media types, such as {@code image/png}, or {@code image/*} for all images. The type
     * is detected from the contents, regardless of what the browser says. Text of any kind counts as
     * {@code text/plain}.
     */
    public Upload types(String... allowed) {
        return new Upload(name, List.of(allowed), fileBytes, count, totalBytes, consumer);
    }

    /** Accepts files of at most this many bytes, instead of the server's limit. */
    public Upload fileBytes(long maximum) {
        return new Upload(name, types, OptionalLong.of(maximum), count, totalBytes, consumer);
    }

    /** Accepts at most this many files at once. */
    public Upload count(int maximum) {
        return new Upload(name, types, fileBytes, OptionalInt.of(maximum), totalBytes, consumer);
    }

    /** Accepts at most this many bytes in total, instead of the server's limit. */
    public Upload totalBytes(long maximum) {
        return new Upload(name, types, fileBytes, count, OptionalLong.of(maximum), consumer);
    }

    /**
     * Passes the files to a consumer while they arrive, under the same limits. None is kept for the handler.
     *
     * @param <T> the type that the consumer returns for a file
     */
    public <T> ConsumedUpload<T> to(FileConsumer<T> taker) {
        return new ConsumedUpload<>(new Upload(name, types, fileBytes, count, totalBytes, taker));
    }

    /** The field's name. */
    public String name() {
        return name;
    }

    /** The accepted types; an empty list means all types. */
    public List<String> types() {
        return types;
    }

    /** The maximum size of a file in bytes, if set. */
    public OptionalLong fileBytes() {
        return fileBytes;
    }

    /** The maximum number of files at once. */
    public int count() {
        return count.orElse(1);
    }

    /** The maximum total size of all files in bytes, if set. */
    public OptionalLong totalBytes() {
        return totalBytes;
    }

    /**
     * The files that came with the event.
     *
     * @throws FastStateException in a view
     */
    public List<UploadedFile> files() {
        return Work.handlingEvent("read the files of upload " + name).files(name);
    }

    /**
     * The first of the files.
     *
     * @throws FastStateException in a view
     */
    public Optional<UploadedFile> file() {
        return files().stream().findFirst();
    }

    /** The message of refused files, to show beside the field. It is hidden while there is no message. */
    public Small error() {
        return FieldSignals.message(SignalInternals.get().text("_error_" + name));
    }

    /** The share of the files sent so far, in percent. */
    public NumberExpr<Integer> percent() {
        return SignalInternals.get().number("_upload_" + name, 0);
    }

    /** Whether files are being sent. */
    public BooleanExpr isSending() {
        return SignalInternals.get().flag("_sending_" + name);
    }

    /**
     * A list of the files that are chosen, with their names and sizes, and pictures up to 10 MB. The browser fills it before
     * anything is sent, and empties it once the files have been taken. It stays empty with Datastar's own client.
     */
    public Ul preview() {
        return Html.ul().data("upload-preview", name).ignoreMorph();
    }

    /** A progress bar that is shown while files are being sent. */
    public Progress progress() {
        return Html.progress().max(100).attr("value", percent()).showWhen(isSending());
    }

    /** Cancels the upload; the handler does not run. */
    public ClientAction cancelling() {
        return Work.made(new CancelUpload(name));
    }

    /** Gives the library and the server what views have no use for. */
    private static final class Internals extends UploadInternals {
        @Override
        public Optional<FileConsumer<?>> consumer(Upload upload) {
            return Optional.ofNullable(upload.consumer);
        }

        @Override
        public Upload upload(ConsumedUpload<?> consumed) {
            return consumed.upload();
        }
    }
}
