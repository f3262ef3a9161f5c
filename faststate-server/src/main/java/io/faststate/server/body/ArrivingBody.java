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
 * A request's body. A connection that breaks before its end, as when a person cancels an upload, is no failure of the
 * server's: there is nobody left to answer.
 */
public final class ArrivingBody extends FilterInputStream {
    /** How much is read that nobody wants, so that a browser that still sends it gets to read its answer. */
    static final int MOST_UNWANTED = 8 << 20;
    private static final int BUFFER = 65_536;

    private final ServerResponse response;
    private boolean ended;

    ArrivingBody(ServerRequest request, ServerResponse response) {
        super(request.content().inputStream());
        this.response = response;
    }

    /** Leaves a body that nobody reads. */
    public static void leave(ServerRequest request, ServerResponse response) {
        if (request.content().hasEntity()) {
            try {
                new ArrivingBody(request, response).close();
            } catch (IOException e) {
                throw new CloseConnectionException("The connection broke before the end of an event", e);
            }
        }
    }

    /** Skips the rest; where that has no end, the connection ends with the answer, which is not sent yet. */
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
