package io.faststate.server.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What lies between a visitor and the server: it passes bytes on, and fails as a test says. Where the application has several
 * nodes, each request goes to any of them that can be reached, whatever node answered the one before.
 */
public final class TestNetwork {
    private static final byte[] UNAVAILABLE = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbusy"
            .getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 4096;
    private static final byte[] NOTHING = {};

    private final ServerSocket entrance;
    private final Supplier<List<Integer>> targets;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong untilCut = new AtomicLong(Long.MAX_VALUE);
    private volatile Mood mood = Mood.FINE;
    private volatile Duration latency = Duration.ZERO;

    private enum Mood { FINE, DOWN, BUSY, SILENT }

    TestNetwork(Supplier<List<Integer>> targets) {
        this.targets = targets;
        try {
            entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Cuts it: all connections break, and new ones are refused. */
    public TestNetwork cut() {
        mood = Mood.DOWN;
        return drop();
    }

    /** Lets bytes vanish without anybody being told, as where a train enters a tunnel. */
    public TestNetwork silence() {
        mood = Mood.SILENT;
        return this;
    }

    /** Lets something before the server answer each new connection with 503. */
    public TestNetwork busy() {
        mood = Mood.BUSY;
        return drop();
    }

    /** Lets it work again, at full speed. */
    public TestNetwork restore() {
        mood = Mood.FINE;
        latency = Duration.ZERO;
        return this;
    }

    /** Delays what passes, either way, by so long. */
    public TestNetwork slow(Duration delay) {
        latency = delay;
        return this;
    }

    /** Breaks the connections that are open; new ones work. */
    public TestNetwork drop() {
        sockets.forEach(TestNetwork::reset);
        return this;
    }

    /** Breaks the connections that are open once so many more bytes went through them, either way. */
    public TestNetwork dropAfter(long bytes) {
        untilCut.set(bytes);
        return this;
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
            var unused = browser.getInputStream().read(new byte[CHUNK]);
            browser.getOutputStream().write(UNAVAILABLE);
        } finally {
            sockets.remove(browser);
        }
    }

    private void connect(Socket browser) throws IOException {
        browser.setTcpNoDelay(true);
        var nodes = targets.get();
        // A connection that several requests share would keep them on one node.
        var several = nodes.size() > 1;
        var asked = new BufferedInputStream(browser.getInputStream());
        var head = several ? RequestHead.closing(asked) : NOTHING;
        var server = reach(nodes);
        server.setTcpNoDelay(true);
        sockets.add(server);
        server.getOutputStream().write(head);
        Thread.startVirtualThread(() -> pass(browser, asked, server));
        var answered = new BufferedInputStream(server.getInputStream());
        if (several) {
            browser.getOutputStream().write(RequestHead.closing(answered));
        }
        pass(server, answered, browser);
    }

    /** Connects to one of the nodes, and to another one if that can't be reached. */
    private static Socket reach(List<Integer> nodes) throws IOException {
        var order = new ArrayList<>(nodes);
        Collections.shuffle(order);
        var last = order.removeLast();
        for (var node : order) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), node);
            } catch (ConnectException e) {
                // It is being started or stopped.
            }
        }
        return new Socket(InetAddress.getLoopbackAddress(), last);
    }

    private void pass(Socket from, InputStream in, Socket to) {
        try (from;
                to) {
            pass(in, to.getOutputStream());
        } catch (IOException e) {
            reset(from);
            reset(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void pass(InputStream in, OutputStream out) throws IOException, InterruptedException {
        var bytes = new byte[CHUNK];
        var lost = false;
        for (var read = in.read(bytes); read >= 0; read = in.read(bytes)) {
            lost |= mood == Mood.SILENT;
            if (lost) {
                continue;
            }
            if (latency.isPositive()) {
                Thread.sleep(latency);
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

    void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        drop();
    }
}
