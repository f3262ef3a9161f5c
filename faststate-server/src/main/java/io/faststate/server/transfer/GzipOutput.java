package io.faststate.server.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses everything between two flushes separately, and holds nothing back after a flush (<a
 * href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>, <a href="https://www.rfc-editor.org/rfc/rfc1951">RFC
 * 1951</a>).
 *
 * <p>A compressor that lived as long as the stream would take a quarter of a megabyte for each open tab. Here, blocks
 * refer to nothing before their own flush, so any compressor can make the next ones, and a waiting stream holds none.
 */
final class GzipOutput extends OutputStream {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {1, 0, 0, (byte) 0xff, (byte) 0xff};
    /** Data below this size, in bytes, doesn't get smaller. */
    private static final int WORTH = 200;

    private static final int ROOM = 4_096;

    private final OutputStream out;
    private final CRC32 checksum = new CRC32();
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(0);
    private long count;
    private boolean begun;
    private boolean closed;

    GzipOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int value) {
        waiting.write(value);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        waiting.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        blocks();
        out.flush();
    }

    private void blocks() throws IOException {
        if (!begun) {
            begun = true;
            out.write(HEADER);
        }
        if (waiting.size() == 0) {
            return;
        }
        var bytes = waiting.toByteArray();
        waiting.reset();
        checksum.update(bytes);
        count += bytes.length;
        if (bytes.length < WORTH) {
            stored(bytes);
        } else {
            Deflaters.use(deflater -> deflated(deflater, bytes));
        }
    }

    /** Writes a block that holds the bytes as they are. */
    private void stored(byte[] bytes) throws IOException {
        out.write(0);
        littleEndian(bytes.length, Short.BYTES);
        littleEndian(~bytes.length, Short.BYTES);
        out.write(bytes);
    }

    private void deflated(Deflater deflater, byte[] bytes) throws IOException {
        deflater.setInput(bytes);
        var room = new byte[ROOM];
        int size;
        do {
            size = deflater.deflate(room, 0, room.length, Deflater.SYNC_FLUSH);
            out.write(room, 0, size);
        } while (size == room.length);
    }

    private void littleEndian(long value, int bytes) throws IOException {
        for (var i = 0; i < bytes; i++) {
            out.write((int) (value >>> (Byte.SIZE * i)));
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        blocks();
        out.write(LAST_BLOCK);
        littleEndian(checksum.getValue(), Integer.BYTES);
        littleEndian(count, Integer.BYTES);
        out.close();
    }
}
