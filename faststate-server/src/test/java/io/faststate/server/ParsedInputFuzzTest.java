package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.FormEncoding;
import io.faststate.dsl.form.Upload;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in headers, queries and fields is answered by no 5xx, and is no warning in the log. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParsedInputFuzzTest {
    private static final State<Integer> COUNT = State.global("count", 0);
    private static final Upload FILES = Upload.of("files").count(2).fileBytes(1_000);
    private static final List<String> HEADERS = List.of(
            "Accept", "Accept-Encoding", "Accept-Language", "Content-Type", "Cookie", "FastState-Age", "FastState-Event",
            "FastState-Page", "Forwarded", "If-Modified-Since", "If-None-Match", "Last-Event-ID", "Origin", "Range", "Referer",
            "Sec-Fetch-Dest", "Sec-Fetch-Mode", "Sec-Fetch-Site", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto");
    private static final List<String> PIECES = List.of(
            ",", ";", "=", "\"", "\\", "*", "-", "_", ".", ":", "/", "%", "%00", "%zz", "%c3", "?", "&", "+", " ", "\t", "q=", "q=2", "q=-1",
            "0", "1", "-1", "9".repeat(30), "1e-2147483649", "1e2147483648", "1e999999999", "NaN", "bytes=0-", "bytes=-", "de",
            "en-US", "x-", "gzip", "identity", "text/html", "multipart/form-data", "application/json", "boundary=", "boundary=\"",
            "charset=", "charset=x", "faststate", "a".repeat(300), "\u00e4", "W/", "null", "true", "{", "}", "[", "]");

    private final FastState server = Servers.start(builder -> builder
            .limits(Limits.defaults().eventsPerSecond(1_000_000))
            .page("/", ParsedInputFuzzTest::view)
            .page("/at/{id}", page -> p(page.path("id"))));
    private final Tab tab = Visitor.of(server).open("/");

    @AfterAll
    void stop() {
        server.close();
    }

    private static Node view(Page page) {
        var whole = page.signal("whole", 1);
        var exact = page.signal("exact", BigDecimal.ONE);
        var list = page.signal("list", List.of(), Integer.class);
        return section(
                p(COUNT.text()),
                button("go").onClick(() -> COUNT.set(whole.get() + exact.get().intValue() + list.get().size())),
                form(input().bind(whole), input().bind(FILES)).id("form").enctype(FormEncoding.MULTIPART).onSubmit(() -> {}));
    }

    /** The status of an answer to a request that no HTTP client would send. */
    private int status(String head, String body) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            var bytes = body.getBytes(StandardCharsets.ISO_8859_1);
            var request = head + "Host: 127.0.0.1\r\nConnection: close\r\nContent-Length: " + bytes.length + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(bytes);
            var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            // Nothing comes back where the HTTP server ends the connection by itself.
            return line.length() < 12 ? 0 : Integer.parseInt(line.substring(9));
        } catch (IOException e) {
            return 0;
        }
    }

    private String event(String path, String header, String value) {
        var head = new StringBuilder("POST " + path + " HTTP/1.1\r\n");
        for (var usual : List.of(
                "Content-Type: application/json", "Sec-Fetch-Site: same-origin", "FastState-Page: " + tab.token(),
                "Cookie: faststate=" + tab.visitor().session())) {
            if (!usual.startsWith(header + ":")) {
                head.append(usual).append("\r\n");
            }
        }
        return head + (header.isEmpty() ? "" : header + ": " + value + "\r\n");
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(6); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String part(String disposition, String text) {
        return "--b\r\nContent-Disposition: form-data" + disposition + "\r\n\r\n" + text + "\r\n";
    }

    private int click(String header, String value, String body) {
        return status(event(tab.action("button"), header, value), body);
    }

    private static void assertQuiet(ServerLog log, int status, String sent) {
        assertTrue(status < 500, () -> status + " for " + sent + log.trouble());
        assertEquals(List.of(), log.trouble(), sent);
    }

    /** What the others send differs from this in one place, so it gets as far. */
    @Test
    void event_thatIsAsItShouldBe_runs() {
        var before = server.global(COUNT).get();
        assertEquals(200, click("", "", "{\"whole\":" + (before + 1) + ",\"exact\":0,\"list\":[]}"));
        assertEquals(before + 1, server.global(COUNT).get());
    }

    @Test
    void headers_ofAnyText_areAnsweredQuietly() {
        var random = new Random(7);
        try (var log = ServerLog.open()) {
            for (var i = 0; i < 30; i++) {
                for (var header : HEADERS) {
                    var text = text(random);
                    assertQuiet(log, click(header, text, "{}"), header + ": " + text);
                    var get = "GET / HTTP/1.1\r\n" + header + ": " + text + "\r\n";
                    assertQuiet(log, status(get, ""), header + ": " + text);
                }
            }
        }
    }

    @Test
    void pathsAndQueries_ofAnyText_areAnsweredQuietly() {
        var random = new Random(7);
        try (var log = ServerLog.open()) {
            for (var i = 0; i < 150; i++) {
                var text = text(random).replaceAll("[ \t]", "");
                for (var path : List.of("/at/", "/?", "/?datastar=", "/_faststate/s?", "/_faststate/d/", "/_faststate/")) {
                    assertQuiet(log, status("GET " + path + text + " HTTP/1.1\r\n", ""), path + text);
                }
                assertQuiet(log, status(event("/_faststate/a/" + text, "", ""), "{}"), text);
            }
        }
    }

    @Test
    void bodies_ofAnyText_areAnsweredQuietly() {
        var random = new Random(7);
        var handler = tab.action("button");
        try (var log = ServerLog.open()) {
            for (var i = 0; i < 150; i++) {
                var text = text(random);
                for (var name : List.of("whole", "exact", "list", "other", "_edits")) {
                    assertQuiet(log, click("", "", "{\"" + name + "\":" + text + "}"), name + text);
                    assertQuiet(log, click("Content-Type", "application/x-www-form-urlencoded", name + "=" + text), name + text);
                }
                for (var part : List.of("; name=\"" + text + "\"", "; name=files; filename=\"" + text + "\"", "; " + text, text)) {
                    var head = event(random.nextBoolean() ? "/" : handler, "Content-Type", "multipart/form-data; boundary=b");
                    assertQuiet(log, status(head, part(part, text) + "--b--\r\n"), part);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ",,", ", ,", ";", "*", "-", "de;q=x", "q=1", ",;q=0"})
    void acceptLanguage_thatIsBroken_isLikeNone(String value) {
        assertEquals(200, click("Accept-Language", value, "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-2147483649", "1e2147483648", "-1e-2147483650", "1e99999999999999999999"})
    void number_ofAHugeExponent_isRefused(String number) {
        for (var body : List.of("{\"whole\":%s}", "{\"exact\":%s}", "{\"list\":[%s]}", "{\"list\":[\"%s\"]}")) {
            var status = click("", "", body.formatted(number));
            assertTrue(status == 200 || status == 400, status + " for " + body);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=\"", "multipart/form-data; boundary=", "multipart/form-data;\"", "multipart/form-data"})
    void boundary_thatIsNone_isRefused(String type) {
        assertEquals(400, click("Content-Type", type, "--b--\r\n"));
    }

    @Test
    void fileName_withANul_isRefused() {
        var head = event(tab.action("button"), "Content-Type", "multipart/form-data; boundary=b");
        assertEquals(400, status(head, part("; name=\"files\"; filename=\"a\0b\"", "x") + "--b--\r\n"));
    }

    @Test
    void boxes_beyondTheFieldsOfAForm_areRefused() {
        var body = "_boxes=" + "a+".repeat(20_000);
        assertEquals(400, click("Content-Type", "application/x-www-form-urlencoded", body));
    }

    @Test
    void parts_withoutNamesOrEnd_areRefused() {
        var head = event(tab.action("button"), "Content-Type", "multipart/form-data; boundary=b");
        var padding = ("x".repeat(1_000) + "\r\n").repeat(3_000);
        assertEquals(413, status(head, padding + "--b--\r\n"));
        assertEquals(413, status(head, part("", padding) + "--b--\r\n"));
    }

    @Test
    void location_ofAnyPath_isPercentEncoded() {
        try (var other = Servers.of(page -> form(button("go")).id("form").onSubmit(e -> e.redirect("/m\u00fcn chen/\"?q=%20\u20ac")))) {
            var visitor = Visitor.of(other);
            var plain = PlainTab.open(visitor, "/");
            var fields = List.of("_handler", "_page", "_event").stream()
                    .map(name -> name + '=' + URLEncoder.encode(plain.element("#form [name=" + name + "]").val(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            var reply = visitor.send(visitor.request("/")
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(fields)), BodyHandlers.ofString());
            assertEquals("/m%C3%BCn%20chen/%22?q=%20%E2%82%AC", reply.headers().firstValue("Location").orElseThrow());
        }
    }
}
