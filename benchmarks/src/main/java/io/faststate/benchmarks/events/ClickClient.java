package io.faststate.benchmarks.events;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.Arrays;

/**
 * One kept-alive HTTP/1.1 connection that writes a request and reads the whole answer. It does as little as a client
 * can, so that what is measured is the server: the answer must have a {@code Content-Length}.
 */
final class ClickClient implements AutoCloseable {
    private static final byte[] LENGTH = {'c', 'o', 'n', 't', 'e', 'n', 't', '-', 'l', 'e', 'n', 'g', 't', 'h', ':'};

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[16 * 1024];
    private int size;
    private int bodyStart;

    /** Connects to a server on the loopback interface. */
    ClickClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Sends a request and returns the size of the answer in bytes, headers included. */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        size = 0;
        bodyStart = -1;
        while (bodyStart < 0) {
            int from = Math.max(0, size - 3);
            fill();
            bodyStart = endOfHeaders(from);
        }
        int whole = bodyStart + contentLength();
        while (size < whole) {
            fill();
        }
        if (size > whole) {
            throw new IOException("The server sent " + (size - whole) + " bytes more than it announced");
        }
        return whole;
    }

    /** A copy of the last answer, headers included. */
    byte[] answer() {
        return Arrays.copyOf(buffer, size);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void fill() throws IOException {
        if (size == buffer.length) {
            buffer = Arrays.copyOf(buffer, size * 2);
        }
        int read = in.read(buffer, size, buffer.length - size);
        if (read < 0) {
            throw new EOFException("The server closed the connection after " + size + " bytes of an answer");
        }
        size += read;
    }

    private int endOfHeaders(int from) {
        for (int i = from; i + 4 <= size; i++) {
            if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    private int contentLength() throws IOException {
        for (int i = 1; i + LENGTH.length < bodyStart; i++) {
            if (buffer[i - 1] == '\n' && startsWithLength(i)) {
                return number(i + LENGTH.length);
            }
        }
        throw new IOException("The answer has no Content-Length");
    }

    private boolean startsWithLength(int at) {
        for (int i = 0; i < LENGTH.length; i++) {
            byte b = buffer[at + i];
            if ((b >= 'A' && b <= 'Z' ? b + 32 : b) != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    private int number(int at) {
        int value = 0;
        for (int i = at; buffer[i] != '\r'; i++) {
            if (buffer[i] != ' ') {
                value = value * 10 + buffer[i] - '0';
            }
        }
        return value;
    }
}
