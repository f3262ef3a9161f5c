package io.faststate.server;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.server.client.PageClient;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.testing.junit5.ServerTest;
import io.helidon.webserver.testing.junit5.SetUpRoute;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The feature in a Helidon application that has routes of its own, below a base path. */
@ServerTest
class HelidonApplicationTest {
    private static final State<Integer> COUNT = State.session("count", 0);

    private final int port;

    HelidonApplicationTest(WebServer server) {
        port = server.port();
    }

    @SetUpRoute
    static void routing(HttpRouting.Builder routing) {
        var feature = FastState.builder()
                .base("/app")
                .signingKey(Servers.KEY)
                .health("/health")
                .metrics("/metrics")
                .page("/", HelidonApplicationTest::view)
                .page("/item/{name}", page -> p("Item " + page.path("name")))
                .page("/number/{n}", page -> p("Number " + page.pathLong("n")))
                .feature();
        routing.get("/own", (request, response) -> response.send("own"))
                .get("/own/secret", feature.requires(Guard.signedIn()), (request, response) ->
                        response.send("of " + feature.user(request).map(User::id).orElse("nobody")))
                .addFeature(feature);
    }

    private static Node view(Page page) {
        return section(
                p(String.valueOf(COUNT.get())).id("count"),
                a("item").href("/app/item/1"),
                button("in").id("in").onClick(e -> e.login("ada")),
                button("+1").id("add").onClick(() -> COUNT.update(n -> n + 1)),
                button("item").id("to-item").onClick(event -> event.redirect("/item/2")),
                button("here").id("to-itself").onClick(event -> event.redirect(event.path())),
                button("fail").id("fail").onClick(() -> {
                    throw new IllegalStateException("secret detail");
                }));
    }

    @Test
    void route_ofTheApplication_isAnsweredAsBefore() {
        assertEquals("own", Visitor.of(port).get("/own").text());
    }

    @Test
    void route_ofTheApplication_knowsWhoIsSignedIn() {
        var visitor = Visitor.of(port);
        assertEquals(401, visitor.get("/own/secret").status());
        visitor.open("/app/").click("#in");
        assertEquals("of ada", visitor.get("/own/secret").text());
    }

    @Test
    void click_belowTheBasePath_runs() {
        var tab = Visitor.of(port).open("/app/");
        assertTrue(tab.action("#add").startsWith("/app/_faststate/a/"), tab.action("#add"));
        tab.click("#add");
        assertEquals("1", tab.text("#count"));
    }

    @Test
    void redirect_belowTheBasePath_staysBelow() {
        var tab = Visitor.of(port).open("/app/");
        tab.click("#to-item");
        assertTrue(tab.has("a[data-init][href=/app/item/2]"), tab.markup());
        tab.click("#to-itself");
        assertTrue(tab.has("a[data-init][href=/app/]"), tab.markup());
    }

    @Test
    void stream_belowTheBasePath_follows() {
        var visitor = Visitor.of(port);
        try (var other = visitor.open("/app/").follow()) {
            visitor.open("/app/").click("#add");
            other.await("the change", tab -> tab.text("#count").equals("1"));
        }
    }

    @Test
    void client_belowTheBasePath_isServed() {
        var visitor = Visitor.of(port);
        var path = script(visitor.get("/app/").text());
        var script = visitor.get(path);
        assertTrue(path.startsWith("/app/"), path);
        assertEquals(200, script.status());
        assertTrue(script.header("Cache-Control").contains("immutable"), script.header("Cache-Control"));
    }

    @Test
    void client_isSentAsTheBuildCompressedIt() throws Exception {
        var path = script(Visitor.of(port).get("/app/").text());
        var plain = fetch(path, "identity");
        var small = fetch(path, "br, gzip");
        assertEquals("gzip", small.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals("Accept-Encoding", small.headers().firstValue("Vary").orElse(""));
        assertTrue(small.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        assertTrue(plain.headers().firstValue("Content-Encoding").isEmpty());
        assertArrayEquals(PageClient.class.getResourceAsStream("faststate.js").readAllBytes(), plain.body());
        assertArrayEquals(PageClient.class.getResourceAsStream("faststate.js.gz").readAllBytes(), small.body());
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes());
    }

    @Test
    void notices_haveAStyleSheet() {
        var visitor = Visitor.of(port);
        var sheet = Jsoup.parse(visitor.get("/app/").text()).select("head link[rel=stylesheet]").attr("href");
        var reply = visitor.get(sheet);
        assertTrue(sheet.startsWith("/app/"), sheet);
        assertTrue(reply.header("Cache-Control").contains("immutable"), reply.header("Cache-Control"));
        assertTrue(reply.text().contains("#faststate-status"), reply.text());
    }

    private HttpResponse<byte[]> fetch(String path, String accepted) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Encoding", accepted)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String script(String html) {
        return Jsoup.parse(html).select("head script[src*=/client-]").attr("src");
    }

    @Test
    void health_isUp() {
        for (var path : List.of("/app/health/live", "/app/health/ready")) {
            var reply = Visitor.of(port).get(path);
            assertEquals(200, reply.status(), path);
            assertEquals("{\"status\":\"UP\"}", reply.text());
        }
    }

    @Test
    void metrics_areInPrometheusFormatWithoutWhatClientsSend() {
        var visitor = Visitor.of(port);
        var secret = "evil" + UUID.randomUUID().toString().replace("-", "");
        visitor.open("/app/item/" + secret);
        var tab = visitor.open("/app/");
        tab.click("#add");
        tab.click("#fail");
        tab.post("/app/_faststate/a/" + secret, secret, "{\"" + secret + "\":\"" + secret + "\"}");
        tab.post(tab.action("#add"), secret + 2, secret);
        visitor.send(tab.event("/app/_faststate/a/" + secret, secret, "{}").setHeader("FastState-Page", secret));
        var reply = visitor.get("/app/metrics");
        assertTrue(reply.header("Content-Type").startsWith("text/plain"), reply.header("Content-Type"));
        assertTrue(reply.text().contains("# TYPE faststate_events_seconds"), reply.text());
        for (var outcome : List.of("ran", "failed", "refused", "invalid")) {
            assertTrue(reply.text().contains("faststate_events_seconds_count{outcome=\"" + outcome + "\",page=\"/app/\"}"), reply.text());
        }
        assertTrue(reply.text().contains("faststate_page_instances"), reply.text());
        assertFalse(reply.text().contains(secret), reply.text());
    }

    @Test
    void page_whosePathHasNoNumber_isNotFound() {
        assertEquals(404, Visitor.of(port).get("/app/number/many").status());
        assertEquals("Number 7", Visitor.of(port).open("/app/number/7").text("p"));
    }

    @Test
    void page_thatIsUnknown_isNotFound() {
        assertEquals(404, Visitor.of(port).get("/app/nowhere").status());
    }
}
