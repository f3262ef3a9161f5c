package io.faststate.server.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The head of an HTTP/1.1 message, read up to and including its empty line. */
final class RequestHead {
    private static final int LONGEST = 1 << 20;

    private RequestHead() {}

    /**
     * Reads a head, and returns it with a header that closes the connection after this message.
     *
     * @throws EOFException if the connection ended before
     */
    static byte[] closing(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        var lineFeeds = 0;
        while (lineFeeds < 2) {
            var next = in.read();
            if (next < 0 || head.size() > LONGEST) {
                throw new EOFException("No head of a message");
            }
            head.write(next);
            if (next == '\n') {
                lineFeeds++;
            } else if (next != '\r') {
                lineFeeds = 0;
            }
        }
        var text = head.toString(StandardCharsets.ISO_8859_1).replaceAll("(?im)^connection:.*\r\n", "");
        return (text.substring(0, text.length() - 2) + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
