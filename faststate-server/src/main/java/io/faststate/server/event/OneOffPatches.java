package io.faststate.server.event;

import io.faststate.server.datastar.EventWriter;
import java.io.ByteArrayOutputStream;

/**
 * The parts of an answer that no later patch of the page repeats: signals that the handler set, elements that it
 * patched, appended or removed, a redirect. They are kept exactly as sent, ids included, for a browser that missed
 * them.
 */
final class OneOffPatches {
    /** How many bytes are kept per tab; only the beginning of a longer answer is kept. */
    static final int MAXIMUM = 4096;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
    private boolean full;

    /** Writes events and keeps them. */
    void keep(EventWriter events, Answer.Addition addition) throws Exception {
        var from = events.size();
        addition.to(events);
        var written = events.since(from);
        full |= bytes.size() + written.length > MAXIMUM;
        if (!full) {
            bytes.writeBytes(written);
        }
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
