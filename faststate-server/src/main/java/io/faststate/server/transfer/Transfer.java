package io.faststate.server.transfer;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Sends bodies, compressed if the browser accepts that and it pays; HEAD requests get no body. */
public final class Transfer {
    /** A body that fits into one packet anyway arrives no sooner for being smaller. */
    private static final int WORTH = 1_400;

    private final boolean compressing;

    /** Creates a transfer that compresses if browsers accept it, or never. */
    public Transfer(boolean compressing) {
        this.compressing = compressing;
    }

    /** Sends a body, and ends the response. */
    public void send(ServerRequest request, ServerResponse response, byte[] body) {
        if (!compressing) {
            whole(request, response, body);
            return;
        }
        response.header(Gzip.VARY);
        if (body.length < WORTH || !Gzip.accepted(request.headers())) {
            whole(request, response, body);
        } else {
            response.header(Gzip.CODED);
            whole(request, response, compressed(body));
        }
    }

    private static byte[] compressed(byte[] body) {
        var bytes = new ByteArrayOutputStream(body.length / 2);
        try (var gzip = new GzipOutput(bytes)) {
            gzip.write(body, 0, body.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Sends a body as it is; for a HEAD request only its length. */
    public static void whole(ServerRequest request, ServerResponse response, byte[] body) {
        if (request.prologue().method().equals(Method.HEAD)) {
            response.header(HeaderValues.create(HeaderNames.CONTENT_LENGTH, body.length)).send();
        } else {
            response.send(body);
        }
    }

    /** Begins a body that is written in pieces: each flush sends everything written before it. */
    public OutputStream stream(ServerRequest request, ServerResponse response) {
        if (!compressing) {
            return response.outputStream();
        }
        response.header(Gzip.VARY);
        if (!Gzip.accepted(request.headers())) {
            return response.outputStream();
        }
        response.header(Gzip.CODED);
        return new GzipOutput(response.outputStream());
    }
}
