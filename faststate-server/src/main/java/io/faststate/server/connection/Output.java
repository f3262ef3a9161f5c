package io.faststate.server.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;

/** Notes whether a request's answer has begun. */
final class Output implements DataWriter {
    private final DataWriter writer;
    private volatile boolean answering;

    Output(DataWriter writer) {
        this.writer = writer;
    }

    /** Notes that the next request has no answer so far. */
    void next() {
        answering = false;
    }

    /** Whether something was written since the last request was over. */
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
        answering = true;
        writer.write(buffer);
    }

    @Override
    public void writeNow(BufferData... buffers) {
        answering = true;
        writer.writeNow(buffers);
    }

    @Override
    public void writeNow(BufferData buffer) {
        answering = true;
        writer.writeNow(buffer);
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
