package io.faststate.dsl.form;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Html;
import io.faststate.dsl.action.CancelUpload;
import io.faststate.dsl.binding.FieldSignals;
import io.faststate.dsl.element.Progress;
import io.faststate.dsl.element.Small;
import io.faststate.dsl.port.SignalAccess;
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
 * Files that a form sends, of any size: they are streamed to temporary files while they arrive, and deleted when the
 * form's handler is done unless it moved them elsewhere:
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
 * <p>A file that breaks a limit is not kept, the handler does not run, and the message stands beside the field.
 */
public final class Upload {
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
     * One file of any type, as large as the server's limits allow.
     *
     * @param name the field's name
     * @throws FastStateException if the name is not 1 to 64 letters and digits with a letter first
     */
    public static Upload of(String name) {
        return new Upload(
                Identifiers.checked(name), List.of(), OptionalLong.empty(), OptionalInt.of(1), OptionalLong.empty(), null);
    }

    /**
     * Takes files of these types only, as their contents tell, whatever the browser says; {@code image/*} for all images.
     * Texts of any kind are {@code text/plain}.
     */
    public Upload types(String... allowed) {
        return new Upload(name, List.of(allowed), fileBytes, count, totalBytes, consumer);
    }

    /** Takes files of at most so many bytes, instead of what the server's limits say. */
    public Upload fileBytes(long maximum) {
        return new Upload(name, types, OptionalLong.of(maximum), count, totalBytes, consumer);
    }

    /** Takes so many files at once. */
    public Upload count(int maximum) {
        return new Upload(name, types, fileBytes, OptionalInt.of(maximum), totalBytes, consumer);
    }

    /** Takes at most so many bytes in all, instead of what the server's limits say. */
    public Upload totalBytes(long maximum) {
        return new Upload(name, types, fileBytes, count, OptionalLong.of(maximum), consumer);
    }

    /**
     * Gives the files to a consumer while they arrive, under the same limits; none is kept for the handler.
     *
     * @param <T> what the consumer makes of a file
     */
    public <T> ConsumedUpload<T> to(FileConsumer<T> taker) {
        return new ConsumedUpload<>(new Upload(name, types, fileBytes, count, totalBytes, taker));
    }

    /** Who consumes the files, if they are not kept for the handler. */
    public Optional<FileConsumer<?>> consumer() {
        return Optional.ofNullable(consumer);
    }

    /** The field's name. */
    public String name() {
        return name;
    }

    /** The types that are taken; none for all. */
    public List<String> types() {
        return types;
    }

    /** How many bytes a file may have, if that was said. */
    public OptionalLong fileBytes() {
        return fileBytes;
    }

    /** How many files may come at once. */
    public int count() {
        return count.orElse(1);
    }

    /** How many bytes all files together may have, if that was said. */
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
     * The first of them.
     *
     * @throws FastStateException in a view
     */
    public Optional<UploadedFile> file() {
        return files().stream().findFirst();
    }

    /** The message that files were refused with, beside the field; hidden while there is none. */
    public Small error() {
        return FieldSignals.message(SignalAccess.get().text("_error_" + name));
    }

    /** How much of the files was sent, in percent. */
    public NumberExpr<Integer> percent() {
        return SignalAccess.get().number("_upload_" + name, 0);
    }

    /** Whether files are on their way. */
    public BooleanExpr isSending() {
        return SignalAccess.get().flag("_sending_" + name);
    }

    /** A bar that shows how much was sent, while files are on their way. */
    public Progress progress() {
        return Html.progress().max(100).attr("value", percent()).showWhen(isSending());
    }

    /** Stops sending: the handler does not run. */
    public ClientAction cancelling() {
        return Work.made(new CancelUpload(name));
    }
}
