package io.faststate.server;

import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sends too slowly, or holds too many connections, is not waited for. */
@Timeout(60)
class RequestTimeTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final int TICK = 50;
    private static final int TIME = 500;
    private static final int PATIENCE = 20_000;

    private final ServerLog log = ServerLog.open();
    private final FastState server = Servers.start(builder -> builder
            .limits(Limits.defaults().requestTime(Duration.ofMillis(TIME)).connectionsPerAddress(3))
            .page("/", page -> p("hello")));

    @AfterEach
    void stop() {
        server.close();
        log.close();
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** All that comes until the server closes the connection. */
    private static String rest(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    /** The status of one answer, whose connection stays open. */
    private static String status(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE);
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).substring(9);
    }

    /** Whether something comes within a while. */
    private static boolean comes(Socket socket, int milliseconds) throws IOException {
        socket.setSoTimeout(milliseconds);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "G", "GET / HTTP/1.1\r\nHost: a", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nSec-Fetch-Site: same-origin\r\n\r\n",
        "POST /_faststate/a/x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n12"
    })
    void requestThatIsNotWhole_isAnsweredBy408(String part) throws IOException {
        try (var socket = connect()) {
            write(socket, part);
            var answer = rest(socket);
            assertTrue(answer.startsWith("HTTP/1.1 408 ") && answer.contains("Connection: close"), answer);
        }
        assertEquals(0, log.trouble().size(), log.trouble().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET / HTTP/1.1\r\nHost: a", "POST /_faststate/a/x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n12"})
    void nextRequestThatIsNotWhole_isAnsweredBy408(String part) throws IOException {
        try (var socket = connect()) {
            write(socket, GET);
            assertEquals("200", status(socket));
            write(socket, part);
            var answers = rest(socket);
            assertTrue(answers.contains("HTTP/1.1 408 "), answers);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12"})
    void requestWhoseBodyWasAskedForAndIsNotWhole_isAnsweredBy408(String part) throws IOException {
        try (var socket = connect()) {
            write(socket, "POST /_faststate/a/x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
            assertEquals("100", status(socket));
            write(socket, part);
            var answers = rest(socket);
            assertTrue(answers.endsWith("\r\n\r\nHTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"), answers);
        }
        assertEquals(0, log.trouble().size(), log.trouble().toString());
    }

    @Test
    void requestThatIsAnsweredBeforeItIsWhole_hasOneAnswer() throws IOException {
        try (var socket = connect()) {
            write(socket, "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n");
            var answer = rest(socket);
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            assertEquals(0, answer.lastIndexOf("HTTP/1.1"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET / HTTP/1.1\r\nHost: ", "POST /_faststate/a/x HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\n"
    })
    void requestThatDrips_isClosed(String part) throws IOException {
        try (var socket = connect()) {
            write(socket, part);
            var dripped = 0;
            var ended = false;
            socket.setSoTimeout(TICK);
            while (!ended && dripped < PATIENCE / TICK) {
                try {
                    ended = socket.getInputStream().read() < 0;
                } catch (SocketTimeoutException e) {
                    dripped++;
                } catch (SocketException e) {
                    ended = true;
                }
                if (!ended) {
                    try {
                        write(socket, "x");
                    } catch (SocketException e) {
                        ended = true;
                    }
                }
            }
            assertTrue(ended, () -> "still open");
        }
    }

    @Test
    void silentConnection_isClosed() throws IOException {
        try (var socket = connect()) {
            assertEquals("", rest(socket));
        }
    }

    @Test
    void nextRequest_mayBeginLater() throws IOException {
        try (var socket = connect()) {
            write(socket, GET);
            assertEquals("200", status(socket));
            while (comes(socket, 3 * TIME)) {
                // The rest of the answer; then nothing comes, and the connection does not end.
            }
            write(socket, GET);
            assertEquals("200", status(socket));
        }
    }

    @Test
    void bodyThatComesFastEnough_mayTakeLongerInAll() throws IOException {
        try (var socket = connect()) {
            var chunks = 6 * TIME / TICK;
            var chunk = "x".repeat(8_192);
            write(socket, "POST /_faststate/a/x HTTP/1.1\r\nHost: a\r\nContent-Length: " + chunks * chunk.length() + "\r\n\r\n");
            for (var i = 0; i < chunks; i++) {
                assertThrows(SocketTimeoutException.class, () -> {
                    socket.setSoTimeout(TICK);
                    socket.getInputStream().read();
                });
                write(socket, chunk);
            }
            assertEquals("403", status(socket));
        }
    }

    @Test
    void addressWithTooManyConnections_isToldSo() throws IOException {
        var sockets = new Socket[] {connect(), connect(), connect()};
        for (var socket : sockets) {
            write(socket, GET);
            assertEquals("200", status(socket));
        }
        try (var more = connect()) {
            var answer = rest(more);
            assertTrue(answer.startsWith("HTTP/1.1 503 ") && answer.contains("Retry-After: "), answer);
        }
        for (var socket : sockets) {
            socket.close();
        }
        var status = "";
        for (var tries = 0; tries < 1_000 && !status.equals("200"); tries++) {
            try (var again = connect()) {
                write(again, GET);
                status = status(again);
            } catch (SocketException e) {
                status = "";
            }
        }
        assertEquals("200", status);
    }

    @Test
    void trustedProxy_mayHaveAnyNumberOfConnections() throws IOException {
        try (var behind = Servers.start(builder -> builder
                .limits(Limits.defaults().connectionsPerAddress(1))
                .trustedProxies("127.0.0.1", "::1")
                .page("/", page -> p("hello")))) {
            var sockets = new ArrayList<Socket>();
            for (var i = 0; i < 3; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), behind.port());
                sockets.add(socket);
                write(socket, GET);
                assertEquals("200", status(socket));
            }
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
