package io.faststate.server.body;

import io.helidon.webserver.CloseConnectionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of one file as they arrive. The first ones have been inspected; reading beyond the limit throws. */
final class FileBytes extends InputStream {
    private static final int BUFFER = 65_536;

    private final byte[] head;
    private final int headSize;
    private final InputStream rest;
    private final long most;
    private int headRead;
    private long count;
    private @Nullable CloseConnectionException broken;

    FileBytes(byte[] head, int headSize, InputStream rest, long most) {
        this.head = head;
        this.headSize = headSize;
        this.rest = rest;
        this.most = most;
    }

    /** How many bytes have arrived. */
    long count() {
        return count;
    }

    /** Whether the file exceeded its limit. */
    boolean over() {
        return count > most;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (broken != null) {
            throw incomplete(broken);
        }
        if (over()) {
            throw tooLong();
        }
        int size;
        try {
            size = length == 0 ? 0 : next(into, at, length);
        } catch (CloseConnectionException e) {
            throw incomplete(e);
        }
        if (over()) {
            throw tooLong();
        }
        return size;
    }

    private int next(byte[] into, int at, int length) throws IOException {
        int size;
        if (headRead < headSize) {
            size = Math.min(length, headSize - headRead);
            System.arraycopy(head, headRead, into, at, size);
            headRead += size;
        } else {
            try {
                size = rest.read(into, at, length);
            } catch (CloseConnectionException e) {
                broken = e;
                throw e;
            }
        }
        count += Math.max(0, size);
        return size;
    }

    /**
     * Skips what nobody read, unless there is too much of it.
     *
     * @throws CloseConnectionException if the connection broke, now or earlier
     */
    void end() throws IOException {
        if (broken != null) {
            throw broken;
        }
        var skipped = new byte[BUFFER];
        while (!over() && next(skipped, 0, BUFFER) >= 0) {
            // Only what follows the file matters.
        }
    }

    /** Writes the whole file, unless it is too large. */
    void moveTo(OutputStream out) throws IOException {
        var buffer = new byte[BUFFER];
        var size = next(buffer, 0, BUFFER);
        while (size >= 0 && !over()) {
            out.write(buffer, 0, size);
            size = next(buffer, 0, BUFFER);
        }
    }

    private IOException tooLong() {
        return new IOException("The file has more than " + most + " bytes, which is the maximum");
    }

    private static IOException incomplete(CloseConnectionException e) {
        return new IOException("The file did not arrive completely", e);
    }
}
