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
 * can, so that what is measured is the server.
 */
final class ClickClient implements AutoCloseable {
    private static final byte[] LAST_CHUNK = {'0', '\r', '\n', '\r', '\n'};
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
        int length = contentLength();
        if (length < 0) {
            return chunks();
        }
        int whole = bodyStart + length;
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

    /** Reads an answer without a length, as a server sends it that was held up and has begun to stream. */
    private int chunks() throws IOException {
        while (!endsWith(LAST_CHUNK)) {
            fill();
        }
        return size;
    }

    private boolean endsWith(byte[] end) {
        return size >= end.length && Arrays.equals(buffer, size - end.length, size, end, 0, end.length);
    }

    /** The length that the headers announce, or -1. */
    private int contentLength() {
        for (int i = 1; i + LENGTH.length < bodyStart; i++) {
            if (buffer[i - 1] == '\n' && startsWithLength(i)) {
                return number(i + LENGTH.length);
            }
        }
        return -1;
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
