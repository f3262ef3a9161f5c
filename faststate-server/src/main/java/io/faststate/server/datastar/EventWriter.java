package io.faststate.server.datastar;

import io.faststate.dsl.FastStateException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes events as bytes of a {@code text/event-stream} into a reusable buffer (<a
 * href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, server-sent events</a>). Not thread-safe.
 */
public final class EventWriter {
    private static final byte[] PATCH_ELEMENTS = ascii("event: datastar-patch-elements\n");
    private static final byte[] PATCH_SIGNALS = ascii("event: datastar-patch-signals\n");
    private static final byte[] ELEMENTS = ascii("data: elements ");
    private static final byte[] SIGNALS = ascii("data: signals ");
    private static final byte[] ONLY_IF_MISSING = ascii("data: onlyIfMissing true\n");
    private static final byte[] HEARTBEAT = ascii(":\n\n");
    private static final int INITIAL = 512;
    private static final int KEPT = 64 * 1024;

    private byte[] buffer = new byte[INITIAL];
    private int size;

    private EventWriter() {}

    /** Creates an empty writer. */
    public static EventWriter create() {
        return new EventWriter();
    }

    /**
     * Adds an event.
     *
     * @throws FastStateException if a selector or an id contains a line break or a NUL, or the reconnect delay is
     *     negative
     */
    public EventWriter write(DatastarEvent event) {
        var before = size;
        try {
            switch (event) {
                case PatchElements it -> elements(it);
                case PatchSignals it -> signals(it);
                case ExecuteScript it -> elements(it.element());
            }
        } catch (FastStateException e) {
            // A partial event would become part of the next one.
            size = before;
            throw e;
        }
        return this;
    }

    private void elements(PatchElements it) {
        bytes(PATCH_ELEMENTS);
        fields(it);
        it.selector().ifPresent(css -> data("selector", css));
        if (it.mode() != PatchMode.OUTER) {
            data("mode", it.mode().token());
        }
        if (it.namespace() != Namespace.HTML) {
            data("namespace", it.namespace().token());
        }
        if (it.viewTransition()) {
            data("useViewTransition", "true");
        }
        it.viewTransitionSelector().ifPresent(css -> data("viewTransitionSelector", css));
        if (!it.elements().isEmpty()) {
            lines(ELEMENTS, utf8(it.elements()));
        }
        end();
    }

    private void signals(PatchSignals it) {
        bytes(PATCH_SIGNALS);
        fields(it);
        if (it.onlyIfMissing()) {
            bytes(ONLY_IF_MISSING);
        }
        lines(SIGNALS, utf8(it.signals()));
        end();
    }

    private void fields(DatastarEvent event) {
        event.eventId().ifPresent(id -> field("id: ", id));
        if (event.retryMillis() < 0) {
            throw new FastStateException("A browser can't reconnect after " + event.retryMillis() + " ms; give 0 or more");
        }
        if (event.retryMillis() != DatastarEvent.DEFAULT_RETRY) {
            field("retry: ", Long.toString(event.retryMillis()));
        }
    }

    /** Adds an event that morphs the content of the page, or elements within it; its markup is UTF-8. */
    public EventWriter patchElements(long id, String selector, PatchMode mode, byte[] elements) {
        return patchRows(id, "", selector, mode, elements);
    }

    /**
     * Adds an event that patches rows of a region. Datastar has no equivalent of its {@code base}: FastState's client
     * applies the event only after the event whose id begins the base; after that id, the base holds the selector of
     * the region. An empty text means no base.
     */
    public EventWriter patchRows(long id, String base, String selector, PatchMode mode, byte[] elements) {
        bytes(PATCH_ELEMENTS);
        field("id: ", Long.toString(id));
        if (!base.isEmpty()) {
            data("base", base);
        }
        if (!selector.isEmpty()) {
            data("selector", selector);
        }
        if (mode != PatchMode.OUTER) {
            data("mode", mode.token());
        }
        if (base.isEmpty() || elements.length > 0) {
            lines(ELEMENTS, elements);
        }
        end();
        return this;
    }

    /** Adds an event that merges a JSON object, given as UTF-8 without line breaks, into the signals. */
    public EventWriter patchSignals(long id, boolean onlyIfMissing, byte[] json, int length) {
        bytes(PATCH_SIGNALS);
        field("id: ", Long.toString(id));
        if (onlyIfMissing) {
            bytes(ONLY_IF_MISSING);
        }
        bytes(SIGNALS);
        bytes(json, 0, length);
        one('\n');
        end();
        return this;
    }

    /** Adds events that are already encoded. */
    public EventWriter append(byte[] written) {
        bytes(written);
        return this;
    }

    /** The bytes added after a position, which is an earlier {@link #size}. */
    public byte[] since(int from) {
        return Arrays.copyOfRange(buffer, from, size);
    }

    /** Adds a comment. Browsers ignore it; it keeps the connection alive. */
    public EventWriter heartbeat() {
        bytes(HEARTBEAT);
        return this;
    }

    /**
     * Adds an id without an event. A browser that reopens the stream sends the last id it read, so the server knows
     * that it is coming back even if no event was sent.
     */
    public EventWriter mark(long id) {
        field("id: ", Long.toString(id));
        end();
        return this;
    }

    /** Adds how long a browser is to wait before it reopens the stream, in milliseconds. */
    public EventWriter retry(long milliseconds) {
        field("retry: ", Long.toString(milliseconds));
        end();
        return this;
    }

    private void data(String key, String value) {
        field("data: " + key + " ", value);
    }

    private void field(String prefix, String value) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '\n' || c == '\r' || c == '\0') {
                throw new FastStateException("'" + prefix.strip() + "' can't contain a line break or NUL, but does in: "
                        + value.replaceAll("\\p{Cntrl}", "␤"));
            }
        }
        bytes(ascii(prefix));
        bytes(utf8(value));
        one('\n');
    }

    /** Writes one field for each line of the text; LF, CR and CRLF each end a line. */
    private void lines(byte[] prefix, byte[] text) {
        var start = 0;
        for (var i = 0; i < text.length; i++) {
            var b = text[i];
            if (b == '\n' || b == '\r') {
                line(prefix, text, start, i);
                if (b == '\r' && i + 1 < text.length && text[i + 1] == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        line(prefix, text, start, text.length);
    }

    private void line(byte[] prefix, byte[] text, int from, int to) {
        bytes(prefix);
        bytes(text, from, to - from);
        one('\n');
    }

    private void end() {
        one('\n');
    }

    private void bytes(byte[] source) {
        bytes(source, 0, source.length);
    }

    private void bytes(byte[] source, int from, int length) {
        ensure(length);
        System.arraycopy(source, from, buffer, size, length);
        size += length;
    }

    private void one(char ascii) {
        ensure(1);
        buffer[size++] = (byte) ascii;
    }

    private void ensure(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }

    /** How many bytes are buffered. */
    public int size() {
        return size;
    }

    /** Returns the buffered bytes and empties the buffer. */
    public byte[] take() {
        var bytes = Arrays.copyOf(buffer, size);
        clear();
        return bytes;
    }

    /** Writes the buffered bytes to a stream and empties the buffer. */
    public void drainTo(OutputStream out) throws IOException {
        out.write(buffer, 0, size);
        clear();
    }

    private void clear() {
        size = 0;
        if (buffer.length > KEPT) {
            buffer = new byte[INITIAL];
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
