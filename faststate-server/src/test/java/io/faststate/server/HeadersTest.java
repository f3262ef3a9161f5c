package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.State;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
        assertTrue(cookie.matches("faststate=[A-Za-z0-9_-]{65,};.*"), cookie);
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
        assertTrue(cookie.contains("Path=/"), cookie);
        assertFalse(cookie.contains("Domain"), cookie);
    }

    @Test
    void cookie_behindTls_isSecureAndBoundToTheHost() {
        try (var secure = Servers.start(builder -> builder.secure(true).page("/", page -> p("x")))) {
            var cookie = Visitor.of(secure).get("/").header("Set-Cookie");
            assertTrue(cookie.startsWith("__Host-faststate="), cookie);
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
        visitor.cookie("faststate", value);
        visitor.get("/");
        assertNotEquals(value, visitor.session());
    }

    @Test
    void session_ofAnotherIdWithASignatureThatIsKnown_isNotAccepted() {
        var visitor = Visitor.of(server);
        visitor.get("/");
        var forged = "A".repeat(43) + visitor.session().substring(43);
        visitor.cookie("faststate", forged);
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
