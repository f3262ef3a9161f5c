package io.faststate.server;

import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.helidon.webserver.WebServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a server starts, and what it answers whoever is no browser. */
class StartTest {
    /** What only tests need, and what can't be on a module path beside it. */
    private static final Pattern TESTS_ONLY = Pattern.compile(
            ".*(hamcrest|junit|opentest4j|apiguardian|lincheck|kotlin|jazzer|jsoup|archunit|testing|webclient|byte-buddy|slf4j"
                    + "|playwright|driver-|gson|annotations-|atomicfu|asm-(commons|tree|util|analysis)|test-classes).*");

    private static final String APP = """
            package shop;

            import static io.faststate.dsl.Html.button;
            import static io.faststate.dsl.Html.p;
            import static io.faststate.dsl.Html.section;

            import io.faststate.server.FastState;

            public final class Main {
                public static void main(String[] args) throws Exception {
                    var server = FastState.builder().host("127.0.0.1").port(0).page("/", page -> {
                        var count = page.session("count", 0);
                        return section(
                                p(count.text()).id("count"),
                                button("+1").id("add").onClick(() -> count.update(n -> n + 1)),
                                button("in").id("in").onClick(e -> e.login("ada")));
                    }).build().start();
                    System.out.println("port " + server.port());
                    System.in.read();
                    server.stop();
                }
            }
            """;

    @Test
    void port_thatIsInUse_isToldAtOnce() {
        try (var first = Servers.start(builder -> builder.page("/", page -> p("x")))) {
            var second = FastState.builder().host("127.0.0.1").port(first.port()).page("/", page -> p("y")).build();
            var error = assertThrows(FastStateException.class, second::start);
            assertTrue(String.valueOf(error.getMessage()).contains("127.0.0.1:" + first.port()), error.getMessage());
            assertEquals(200, Visitor.of(first).get("/").status());
        }
    }

    @Test
    void applicationThatIsAModule_starts(@TempDir Path folder) throws Exception {
        var source = Files.createDirectories(folder.resolve("shop")).resolve("Main.java");
        Files.writeString(source, APP);
        var module = folder.resolve("module-info.java");
        Files.writeString(module, "module shop { requires io.faststate.server; opens shop to io.faststate.dsl; }");
        var modules = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !TESTS_ONLY.matcher(entry.substring(entry.lastIndexOf(File.separatorChar) + 1)).matches())
                .collect(Collectors.joining(File.pathSeparator));
        var out = folder.resolve("out");
        var compiled = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-nowarn", "-d", out.toString(),
                "-p", modules, source.toString(), module.toString());
        assertEquals(0, compiled);
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p", out + File.pathSeparator + modules, "-m", "shop/shop.Main").redirectErrorStream(true).start();
        try (var lines = process.inputReader()) {
            var said = new StringBuilder();
            var port = 0;
            for (var line = lines.readLine(); line != null && port == 0; line = line.startsWith("port ") ? line : lines.readLine()) {
                said.append(line).append('\n');
                port = line.startsWith("port ") ? Integer.parseInt(line.substring("port ".length())) : 0;
            }
            assertTrue(port > 0, said::toString);
            var tab = Visitor.of(port).open("/");
            tab.click("#add");
            assertEquals("1", tab.visitor().open("/").text("#count"));
            assertEquals(200, tab.click("#in").status());
            tab.click("#add");
            assertEquals("2", tab.visitor().open("/").text("#count"));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** Whatever comes on one connection until the server closes it. */
    private static String conversation(FastState server, String... heads) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            for (var head : heads) {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void connection_thatIsToBeClosed_isClosedAfterTheWholeAnswer() throws IOException {
        var content = "x".repeat(300_000);
        try (var server = Servers.start(builder -> builder.page("/", page -> p(content)))) {
            var answer = conversation(server, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
            assertTrue(answer.contains(content), "the answer is cut");
            assertTrue(answer.endsWith("</html>"), "the answer is cut");
        }
    }

    @Test
    void healthCheck_byTheOldProtocol_isAnswered() throws IOException {
        try (var server = Servers.start(builder -> builder.health("/health").page("/", page -> p("x")))) {
            var answer = conversation(server, "GET /health/ready HTTP/1.0\r\n\r\n");
            assertTrue(answer.contains(" 200 "), answer);
            assertTrue(answer.contains("UP"), answer);
            assertTrue(conversation(server, "GET / HTTP/1.0\r\n\r\n").contains(" 505 "), conversation(server, "GET / HTTP/1.0\r\n\r\n"));
        }
    }

    @Test
    void unknownPaths_hideNoRouteOfTheApplication() {
        var feature = FastState.builder().signingKey(Servers.KEY).notFound(page -> p("missing")).page("/", page -> p("x")).feature();
        var server = WebServer.builder().host("127.0.0.1").port(0).routing(routing -> routing
                .addFeature(feature.unknownPaths())
                .addFeature(feature)
                .get("/own", (request, response) -> response.send("own")))
                .build().start();
        try {
            var visitor = Visitor.of(server.port());
            var answers = Stream.of("/own", "/", "/nothing")
                    .map(path -> visitor.send(visitor.request(path).header("Accept", "text/html")).status()).toList();
            assertEquals(List.of(200, 200, 404), answers);
        } finally {
            feature.close();
            server.stop();
        }
    }
}
