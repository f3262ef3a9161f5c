package io.faststate.server.event;

import io.faststate.server.datastar.EventWriter;
import java.io.ByteArrayOutputStream;

/**
 * What a handler sent that no later patch of its page brings again: signals that it set, elements that it patched,
 * appended or removed, a redirect. It is kept as it was sent, ids included, for a browser that did not get it.
 */
final class OneOffPatches {
    /** How many bytes of one tab are kept; of a longer answer only the beginning. */
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
