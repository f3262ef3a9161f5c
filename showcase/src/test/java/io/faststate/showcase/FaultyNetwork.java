package io.faststate.showcase;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What lies between a browser and a server: it passes bytes on, and fails as it is told. */
final class FaultyNetwork implements AutoCloseable {
    private static final byte[] UNAVAILABLE = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbusy"
            .getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 512;

    /** How the network is. */
    enum Mood {
        /** Bytes pass. */
        FINE,
        /** Connections end as soon as they are made. */
        DOWN,
        /** Each connection is answered by a status of 503 before the server sees it. */
        BUSY,
        /** Bytes vanish, and nobody is told. */
        SILENT
    }

    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong untilCut = new AtomicLong(Long.MAX_VALUE);
    private volatile Mood mood = Mood.FINE;
    private final int target;

    FaultyNetwork(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    /** Where browsers connect. */
    int port() {
        return entrance.getLocalPort();
    }

    /** From now on connections are as told; those that are open go on, unless bytes vanish: then they are lost. */
    void become(Mood next) {
        mood = next;
    }

    /** Breaks all connections that are open. */
    void drop() {
        sockets.forEach(FaultyNetwork::reset);
    }

    /** Breaks all connections that are open once so many more bytes went through them, either way. */
    void dropAfter(long bytes) {
        untilCut.set(bytes);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var inside = entrance.accept();
                sockets.add(inside);
                Thread.startVirtualThread(() -> serve(inside));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket browser) {
        try {
            switch (mood) {
                case DOWN -> reset(browser);
                case BUSY -> refuse(browser);
                case FINE, SILENT -> connect(browser);
            }
        } catch (IOException e) {
            reset(browser);
        }
    }

    private void refuse(Socket browser) throws IOException {
        try (browser) {
            var unused = browser.getInputStream().read(new byte[CHUNK * CHUNK]);
            browser.getOutputStream().write(UNAVAILABLE);
        } finally {
            sockets.remove(browser);
        }
    }

    private void connect(Socket browser) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        server.setTcpNoDelay(true);
        browser.setTcpNoDelay(true);
        sockets.add(server);
        Thread.startVirtualThread(() -> pass(browser, server));
        pass(server, browser);
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            pass(from.getInputStream(), to.getOutputStream());
        } catch (IOException e) {
            reset(from);
            reset(to);
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void pass(InputStream in, OutputStream out) throws IOException {
        var bytes = new byte[CHUNK];
        var lost = false;
        for (var read = in.read(bytes); read >= 0; read = in.read(bytes)) {
            lost |= mood == Mood.SILENT;
            if (lost) {
                continue;
            }
            var left = untilCut.getAndAdd(-read);
            out.write(bytes, 0, Math.clamp(left, 0, read));
            if (left <= read) {
                untilCut.set(Long.MAX_VALUE);
                drop();
            }
        }
    }

    /** Ends a connection as a broken cable does for those who write to it next. */
    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already, which is all that is wanted.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        drop();
    }
}
