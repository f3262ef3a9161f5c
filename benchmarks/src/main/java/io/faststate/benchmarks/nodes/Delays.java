package io.faststate.benchmarks.nodes;

import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;

import com.zaxxer.hikari.HikariDataSource;
import io.faststate.dsl.State;
import io.faststate.server.FastState;
import io.faststate.server.store.StateStore;
import io.faststate.server.testing.TestPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Pattern;

/** How long a change on one node takes until a browser has the patch from another one. */
final class Delays {
    private static final State<Integer> COUNT = State.global("count", 0);
    private static final Pattern STREAM = Pattern.compile("@get\\((?:'|&#39;)([^'&]+)");
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"?faststate\"? content=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("data: signals .*?:(\\d+)");
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final double NANOS_PER_MILLI = 1e6;

    private final AtomicLongArray changedAt = new AtomicLongArray(100_000);
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Long> delays = new ArrayList<>();

    private Delays() {}

    /** Changes a state on one node while so many browsers follow it on each of two. */
    static Delays measure(TestPostgres server, int streams, Duration time) throws IOException, InterruptedException {
        var delays = new Delays();
        var schema = TestPostgres.schema();
        var one = server.pool();
        var other = server.pool();
        try (var acting = node(one, schema); var following = node(other, schema)) {
            for (var i = 0; i < streams; i++) {
                // Those on the acting node take their part of the machine, and are not measured.
                delays.follow(acting.port(), false);
                delays.follow(following.port(), true);
            }
            delays.change(acting, time.dividedBy(4));
            synchronized (delays) {
                delays.delays.clear();
            }
            delays.change(acting, time);
            for (var socket : delays.sockets) {
                socket.close();
            }
        }
        delays.delays.sort(null);
        return delays;
    }

    private static FastState node(HikariDataSource pool, String schema) {
        return FastState.builder().host("127.0.0.1").port(0).store(StateStore.postgres(pool, schema))
                .page("/", page -> section(p("Count ", COUNT.text())))
                .build().start();
    }

    private void change(FastState node, Duration time) throws InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            var next = node.global(COUNT).get() + 1;
            changedAt.set(next, System.nanoTime());
            node.global(COUNT).update(n -> n + 1);
            Thread.sleep(BETWEEN);
        }
        Thread.sleep(Duration.ofSeconds(1));
    }

    private void follow(int port, boolean measured) throws IOException, InterruptedException {
        var document = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build(), BodyHandlers.ofString());
        var path = found(STREAM, document.body());
        var token = found(TOKEN, document.body());
        var cookie = document.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(socket);
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nSec-Fetch-Site: same-origin\r\nFastState-Page: " + token
                + "\r\nCookie: " + cookie + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        Thread.startVirtualThread(() -> read(socket, measured));
    }

    private static String found(Pattern pattern, String document) {
        var found = pattern.matcher(document);
        if (!found.find()) {
            throw new IllegalStateException(pattern + " is not in " + document);
        }
        return found.group(1);
    }

    private void read(Socket socket, boolean measured) {
        try (var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var value = VALUE.matcher(line);
                if (measured && value.find()) {
                    var delay = System.nanoTime() - changedAt.get(Integer.parseInt(value.group(1)));
                    synchronized (this) {
                        delays.add(delay);
                    }
                }
            }
        } catch (IOException e) {
            // The measurement is over.
        }
    }

    synchronized int count() {
        return delays.size();
    }

    /** The delay that a share of all do not exceed, in milliseconds. */
    synchronized double millis(double share) {
        return delays.get((int) Math.min(delays.size() - 1L, Math.round(share * delays.size()))) / NANOS_PER_MILLI;
    }
}
