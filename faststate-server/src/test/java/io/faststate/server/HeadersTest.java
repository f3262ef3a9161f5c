package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.State;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of pages, and the cookie that names a session. */
class HeadersTest {
    private static final State<Integer> COUNT = State.session("count", 0);

    private final FastState server = Servers.of(
            page -> section(p(String.valueOf(COUNT.get())), button("+1").onClick(() -> COUNT.update(n -> n + 1))));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "X-Content-Type-Options | nosniff",
        "X-Frame-Options | DENY",
        "Referrer-Policy | same-origin",
        "Cross-Origin-Opener-Policy | same-origin",
        "Cache-Control | no-store",
        "Content-Type | text/html; charset=utf-8"
    })
    void page_carriesSecurityHeaders(String name, String value) {
        assertEquals(value, Visitor.of(server).get("/").header(name));
    }

    @Test
    void everyAnswer_saysWhatHoldsForAllOfThem() throws IOException {
        try (var secure = Servers.start(builder -> builder.secure(true).permissionsPolicy("camera=(self)").metrics("/metrics")
                .page("/", page -> button("x").onClick(() -> { })))) {
            var visitor = Visitor.of(secure);
            var tab = visitor.open("/");
            var script = tab.attributes("script", "src").getFirst();
            var answers = List.of(visitor.get("/"), tab.click("button"), visitor.get(script), visitor.get("/nothing"),
                    visitor.get("/metrics"), tab.post("/_faststate/a/x", "1", "{"),
                    visitor.send(visitor.request("/_faststate/s")));
            for (var answer : answers) {
                assertEquals("nosniff", answer.header("X-Content-Type-Options"), answer::text);
                assertEquals("same-origin", answer.header("Cross-Origin-Resource-Policy"), answer::text);
                assertEquals("camera=(self)", answer.header("Permissions-Policy"), answer::text);
                assertEquals("max-age=31536000", answer.header("Strict-Transport-Security"), answer::text);
            }
        }
    }

    @Test
    void answer_withoutTls_doesNotAskForIt() {
        assertEquals("", Visitor.of(server).get("/").header("Strict-Transport-Security"));
    }

    @Test
    void pagesAlone_areCalledPages() {
        var visitor = Visitor.of(server);
        assertEquals("page", visitor.get("/").header("FastState-Document"));
        assertEquals("", visitor.get(visitor.open("/").attributes("script", "src").getFirst()).header("FastState-Document"));
    }

    @ParameterizedTest
    @CsvSource({"shop.example, 200", "SHOP.example:8080, 200", "a.b.example.org, 200", "[::1]:80, 200", "example.org, 421",
        "evil.example, 421", "xshop.example, 421", "shop.example.evil.example, 421", "badexample.org, 421"})
    void host_thatIsNotAllowed_isRefused(String host, int status) throws IOException {
        try (var strict = Servers.start(builder -> builder.allowedHosts("shop.example", "*.example.org", "[::1]")
                .health("/health").page("/", page -> p("x")))) {
            assertTrue(answer(strict, "/", host).startsWith("HTTP/1.1 " + status + ' '));
            assertTrue(answer(strict, "/health/live", host).startsWith("HTTP/1.1 200 "));
        }
    }

    private static String answer(FastState server, String path, String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return head(socket.getInputStream());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://example.org", "example.org:8080", "*", "*.", "a b"})
    void allowedHost_thatIsNone_isRefused(String host) {
        var builder = FastState.builder();
        assertThrows(FastStateException.class, () -> builder.allowedHosts(host));
    }

    @Test
    void head_ofAPage_isAnsweredWithoutABody() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var request = "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            for (var i = 0; i < 3; i++) {
                socket.getOutputStream().write(request);
                // A body would stand before the head of the next answer.
                var head = head(socket.getInputStream());
                assertTrue(head.startsWith("HTTP/1.1 200 "), head);
                assertTrue(head.contains("Content-Security-Policy: "), head);
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.read());
        }
        return head.toString();
    }

    @Test
    void policy_allowsThisSiteOnlyAndNoInlineScripts() {
        var policy = Visitor.of(server).get("/").header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'self';"), policy);
        assertFalse(policy.contains("unsafe"), policy);
    }

    @Test
    void cookie_isHiddenFromScriptsAndOtherSites() {
        var cookie = Visitor.of(server).get("/").header("Set-Cookie");
        assertTrue(cookie.matches("faststate-[0-9]+=[A-Za-z0-9_-]{76};.*"), cookie);
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
        assertTrue(cookie.contains("Path=/"), cookie);
        assertFalse(cookie.contains("Domain"), cookie);
    }

    @Test
    void cookie_behindTls_isSecureAndBoundToTheHost() {
        try (var secure = Servers.start(builder -> builder.secure(true).page("/", page -> p("x")))) {
            var cookie = Visitor.of(secure).get("/").header("Set-Cookie");
            assertTrue(cookie.startsWith("__Host-faststate-"), cookie);
            assertTrue(cookie.contains("Secure"), cookie);
            assertTrue(cookie.contains("Path=/"), cookie);
            assertFalse(cookie.contains("Domain"), cookie);
        }
    }

    @Test
    void cookie_thatIsKnown_isNotGivenAgain() {
        var visitor = Visitor.of(server);
        visitor.get("/");
        assertEquals("", visitor.get("/").header("Set-Cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%%%", "\"quoted\""})
    void session_thatIsNotSigned_isNotAccepted(String value) {
        var visitor = Visitor.of(server);
        visitor.session(value);
        visitor.get("/");
        assertNotEquals(value, visitor.session());
    }

    @Test
    void session_ofAnotherIdWithASignatureThatIsKnown_isNotAccepted() {
        var visitor = Visitor.of(server);
        visitor.get("/");
        var forged = "A".repeat(54) + visitor.session().substring(54);
        visitor.session(forged);
        visitor.get("/");
        assertNotEquals(forged, visitor.session());
    }

    @Test
    void event_withoutACookie_isToldThatCookiesAreNeeded() {
        var tab = Visitor.of(server).open("/");
        var stranger = Visitor.of(server);
        var reply = stranger.send(tab.event(tab.action("button"), "1", "{}").setHeader("Cookie", "other=1"));
        assertTrue(reply.text().contains("cookie"), reply.text());
    }

    @Test
    void session_isItsOwn() {
        var tab = Visitor.of(server).open("/");
        tab.click("button");
        assertEquals("0", Visitor.of(server).open("/").text("p"));
        assertEquals("1", tab.visitor().open("/").text("p"));
    }
}
