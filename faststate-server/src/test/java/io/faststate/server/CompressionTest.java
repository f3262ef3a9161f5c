package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compressed for browsers that ask for it. */
class CompressionTest {
    private static final State<Integer> COUNT = State.global("count", 0);

    private final FastState server = Servers.start(builder -> builder
            .page("/", CompressionTest::view)
            .page("/small", page -> p("x")));

    @AfterEach
    void stop() {
        server.close();
    }

    private static Node view(Page page) {
        return section(
                live(COUNT, count -> ul(each(IntStream.range(count, count + 100).boxed().toList(), n -> li("row " + n)))),
                button("+1").id("add").onClick(() -> COUNT.update(n -> n + 1)));
    }

    private static HttpResponse<byte[]> get(Visitor visitor, HttpRequest.Builder request) {
        return visitor.send(request, BodyHandlers.ofByteArray());
    }

    private static String coding(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Encoding").orElse("");
    }

    private static String plain(HttpResponse<byte[]> response) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br, zstd", "br;q=1.0, gzip;q=0.8", "GZIP"})
    void page_forABrowserThatAsksForIt_isCompressed(String accepted) throws IOException {
        var visitor = Visitor.of(server);
        var response = get(visitor, visitor.request("/").header("Accept-Encoding", accepted));
        assertEquals("gzip", coding(response));
        assertEquals("Accept-Encoding", response.headers().firstValue("Vary").orElse(""));
        var html = plain(response);
        assertTrue(html.startsWith("<!DOCTYPE html>") && html.endsWith("</html>"), html);
        assertTrue(html.length() > 2 * response.body().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip; q=0.000, br", "xgzip"})
    void page_forABrowserThatDoesNot_isPlain(String accepted) {
        var visitor = Visitor.of(server);
        var response = get(visitor, visitor.request("/").header("Accept-Encoding", accepted));
        assertEquals("", coding(response));
        assertTrue(new String(response.body(), StandardCharsets.UTF_8).startsWith("<!DOCTYPE html>"));
    }

    @Test
    void page_thatIsSmall_isPlain() {
        var visitor = Visitor.of(server);
        assertEquals("", coding(get(visitor, visitor.request("/small").header("Accept-Encoding", "gzip"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void page_thatAnotherSiteLedASessionTo_isPlain(String site) {
        var visitor = Visitor.of(server);
        assertEquals("gzip", coding(get(visitor, led(visitor, site))), "nobody's secrets are in a page without a session");
        assertEquals("", coding(get(visitor, led(visitor, site))));
        assertEquals("gzip", coding(get(visitor, led(visitor, "same-origin"))));
        assertEquals("gzip", coding(get(visitor, led(visitor, "none"))));
    }

    private static HttpRequest.Builder led(Visitor visitor, String site) {
        return visitor.request("/").header("Accept-Encoding", "gzip").header("Sec-Fetch-Site", site);
    }

    @Test
    void answer_isCompressed() throws IOException {
        var tab = Visitor.of(server).open("/");
        var request = tab.event(tab.action("#add"), "1", "{}").header("Accept-Encoding", "gzip");
        var response = get(tab.visitor(), request);
        assertEquals("gzip", coding(response));
        SseEvent.all(plain(response)).forEach(tab::apply);
        assertEquals("row 1", tab.texts("li").getFirst());
    }

    @Test
    void stream_bringsEachEventAsItHappens() throws IOException {
        var tab = Visitor.of(server).open("/");
        var request = tab.visitor().request("/_faststate/s")
                .header("Sec-Fetch-Site", "same-origin")
                .header("FastState-Page", tab.token())
                .header("Accept-Encoding", "gzip");
        var response = tab.visitor().send(request, BodyHandlers.ofInputStream());
        assertEquals("gzip", coding(response));
        var other = Visitor.of(server).open("/");
        var changes = 5;
        other.click("#add");
        // The next change is made only once the last one was read: none may be held back.
        try (var in = new InputStreamReader(new GZIPInputStream(response.body(), 1), StandardCharsets.UTF_8)) {
            SseEvent.read(in, event -> {
                tab.apply(event);
                if (tab.texts("li").getFirst().equals("row " + changes)) {
                    server.stop();
                } else if (event.data().contains("<ul")) {
                    other.click("#add");
                }
            });
        }
        assertEquals("row " + changes, tab.texts("li").getFirst());
    }

    @Test
    void application_thatLeavesItToAProxy_sendsAllPlain() {
        try (var plain = Servers.start(builder -> builder.compression(false).page("/", CompressionTest::view))) {
            var tab = Visitor.of(plain).open("/");
            var visitor = tab.visitor();
            var page = get(visitor, visitor.request("/").header("Accept-Encoding", "gzip"));
            var answer = get(visitor, tab.event(tab.action("#add"), "1", "{}").header("Accept-Encoding", "gzip"));
            assertEquals("", coding(page));
            assertFalse(page.headers().firstValue("Vary").isPresent());
            assertEquals("", coding(answer));
        }
    }

    @Test
    void icon_thatAnApplicationDoesNotHave_isQuietlyNone() {
        var reply = Visitor.of(server).get("/favicon.ico");
        assertEquals(204, reply.status());
        assertTrue(reply.header("Cache-Control").contains("max-age"), reply.header("Cache-Control"));
    }

    @Test
    void icon_ofTheApplication_isSent() {
        try (var own = Servers.start(builder -> builder.page("/favicon.ico", page -> p("mine")))) {
            assertEquals(200, Visitor.of(own).get("/favicon.ico").status());
        }
    }
}
