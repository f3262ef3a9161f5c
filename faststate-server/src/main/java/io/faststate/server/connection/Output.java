package io.faststate.server.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import java.nio.charset.StandardCharsets;

/** Notes whether a request's answer has begun. */
final class Output implements DataWriter {
    /** Asks for the body; the answer is still to come (RFC 9110, section 15.2.1). */
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final DataWriter writer;
    private volatile boolean answering;

    Output(DataWriter writer) {
        this.writer = writer;
    }

    /** Notes that the next request has no answer so far. */
    void next() {
        answering = false;
    }

    /** Whether something of an answer was written since the last request was over. */
    boolean answering() {
        return answering;
    }

    @Override
    public void write(BufferData... buffers) {
        answering = true;
        writer.write(buffers);
    }

    @Override
    public void write(BufferData buffer) {
        answering |= !continues(buffer);
        writer.write(buffer);
    }

    @Override
    public void writeNow(BufferData... buffers) {
        answering = true;
        writer.writeNow(buffers);
    }

    @Override
    public void writeNow(BufferData buffer) {
        answering |= !continues(buffer);
        writer.writeNow(buffer);
    }

    private static boolean continues(BufferData buffer) {
        if (buffer.available() != CONTINUE.length) {
            return false;
        }
        for (var i = 0; i < CONTINUE.length; i++) {
            if (buffer.get(i) != CONTINUE[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void flush() {
        writer.flush();
    }

    @Override
    public void close() {
        writer.close();
    }
}
