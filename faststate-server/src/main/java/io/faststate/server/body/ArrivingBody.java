package io.faststate.server.body;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The body of a request. If the connection breaks before the end, as when a user cancels an upload, the server has not
 * failed: there is nobody left to answer.
 */
public final class ArrivingBody extends FilterInputStream {
    /** How many unwanted bytes are read, so that a browser that is still sending gets to read its answer. */
    static final int MOST_UNWANTED = 8 << 20;
    private static final int BUFFER = 65_536;

    private final ServerResponse response;
    private boolean ended;

    ArrivingBody(ServerRequest request, ServerResponse response) {
        super(request.content().inputStream());
        this.response = response;
    }

    /** Skips a body that nobody reads. */
    public static void leave(ServerRequest request, ServerResponse response) {
        if (request.content().hasEntity()) {
            try {
                new ArrivingBody(request, response).close();
            } catch (IOException e) {
                throw new CloseConnectionException("The connection broke before the end of an event", e);
            }
        }
    }

    /**
     * Skips the rest. If there is too much of it, the connection closes after the answer, which has not been sent yet.
     */
    @Override
    public void close() throws IOException {
        var skipped = new byte[BUFFER];
        var left = MOST_UNWANTED;
        while (!ended && left > 0) {
            left -= Math.max(0, read(skipped, 0, BUFFER));
        }
        if (ended) {
            super.close();
        } else {
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        try {
            var size = super.read(into, at, length);
            ended |= size < 0;
            return size;
        } catch (DataReader.InsufficientDataAvailableException | UncheckedIOException e) {
            throw new CloseConnectionException("The connection broke before the end of an event", e);
        }
    }
}
