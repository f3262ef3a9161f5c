package io.faststate.dsl.form;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.element.Progress;
import io.faststate.dsl.element.Small;
import io.faststate.dsl.element.Ul;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.NumberExpr;
import java.util.List;
import java.util.Optional;

/**
 * Files that a form sends and a consumer reads while they arrive, instead of being kept for the form's handler:
 *
 * {@snippet :
 * static final ConsumedUpload<Sheet> SHEET =
 *         Upload.of("sheet").types("text/plain").to((file, content) -> Csv.read(file.name(), content));
 *
 * form(input().bind(SHEET), SHEET.error(), SHEET.progress(), button("Send"))
 *         .enctype(FormEncoding.MULTIPART)
 *         .onSubmit(() -> SHEET.result().ifPresent(sheet -> sheets.update(all -> all.plus(sheet))))
 * }
 *
 * <p>A consumer gets a file only if the page shows the form's handler to this session, all guards allow it, and the
 * same event was not delivered before. The consumer is the one in the page's current render, with its captures.
 *
 * @param <T> the type that the consumer returns for a file
 */
public final class ConsumedUpload<T> {
    private final Upload upload;

    ConsumedUpload(Upload upload) {
        this.upload = upload;
    }

    /** The upload with its limits and its consumer. */
    Upload upload() {
        return upload;
    }

    /**
     * The consumer's results for the files that came with the event, in order.
     *
     * @throws FastStateException in a view
     */
    @SuppressWarnings("unchecked") // results of this name come from this upload's consumer
    public List<T> results() {
        return (List<T>) Work.handlingEvent("read the files of upload " + upload.name()).consumed(upload.name());
    }

    /**
     * The first of the results.
     *
     * @throws FastStateException in a view
     */
    public Optional<T> result() {
        return results().stream().findFirst();
    }

    /** The message of refused files, to show beside the field. It is hidden while there is no message. */
    public Small error() {
        return upload.error();
    }

    /** The share of the files sent so far, in percent. */
    public NumberExpr<Integer> percent() {
        return upload.percent();
    }

    /** Whether files are being sent. */
    public BooleanExpr isSending() {
        return upload.isSending();
    }

    /** A list of the files that are chosen; see {@link Upload#preview}. */
    public Ul preview() {
        return upload.preview();
    }

    /** A progress bar that is shown while files are being sent. */
    public Progress progress() {
        return upload.progress();
    }

    /** Cancels the upload. The consumer's stream throws an exception, and the handler does not run. */
    public ClientAction cancelling() {
        return upload.cancelling();
    }
}
