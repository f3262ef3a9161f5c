package io.faststate.dsl.form;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.element.Progress;
import io.faststate.dsl.element.Small;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.NumberExpr;
import java.util.List;
import java.util.Optional;

/**
 * Files that a form sends and that are consumed while they arrive, instead of being kept for its handler:
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
 * <p>A consumer is given a file only if the page shows the form's handler to this session, all guards allow it, and the same
 * event was not delivered before. It is the one of the page's render as it is by then, whatever it captured.
 *
 * @param <T> what the consumer makes of a file
 */
public final class ConsumedUpload<T> {
    private final Upload upload;

    ConsumedUpload(Upload upload) {
        this.upload = upload;
    }

    /** What is taken, and who consumes it. */
    public Upload upload() {
        return upload;
    }

    /**
     * What the consumer made of the files that came with the event, in their order.
     *
     * @throws FastStateException in a view
     */
    @SuppressWarnings("unchecked") // results of this name come from this upload's consumer
    public List<T> results() {
        return (List<T>) Work.handlingEvent("read the files of upload " + upload.name()).consumed(upload.name());
    }

    /**
     * The first of them.
     *
     * @throws FastStateException in a view
     */
    public Optional<T> result() {
        return results().stream().findFirst();
    }

    /** The message that files were refused with, beside the field; hidden while there is none. */
    public Small error() {
        return upload.error();
    }

    /** How much of the files was sent, in percent. */
    public NumberExpr<Integer> percent() {
        return upload.percent();
    }

    /** Whether files are on their way. */
    public BooleanExpr isSending() {
        return upload.isSending();
    }

    /** A bar that shows how much was sent, while files are on their way. */
    public Progress progress() {
        return upload.progress();
    }

    /** Stops sending: the consumer's content ends by an exception, and the handler does not run. */
    public ClientAction cancelling() {
        return upload.cancelling();
    }
}
