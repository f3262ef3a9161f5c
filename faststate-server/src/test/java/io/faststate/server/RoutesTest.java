package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webclient.http1.Http1ClientResponse;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.testing.junit5.DirectClient;
import io.helidon.webserver.testing.junit5.RoutingTest;
import io.helidon.webserver.testing.junit5.SetUpRoute;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents, assets, health and metrics as the routing answers them, without a socket. */
@RoutingTest
class RoutesTest {
    private static final List<HeaderName> OF_THE_BODY = List.of(
            HeaderNames.CONTENT_TYPE, HeaderNames.CACHE_CONTROL, HeaderNames.ETAG, HeaderNames.CONTENT_LENGTH);

    private final DirectClient client;

    RoutesTest(DirectClient client) {
        this.client = client;
    }

    @SetUpRoute
    static void routing(HttpRouting.Builder routing) {
        routing.addFeature(FastState.builder()
                .signingKey(Servers.KEY)
                .assetsFrom(RoutesTest.class)
                .asset("/note.txt", "note.txt")
                .health("/health")
                .metrics("/metrics")
                .page("/", RoutesTest::view)
                .page("/failing", page -> {
                    throw new IllegalStateException("secret detail");
                })
                .feature());
    }

    private static Node view(Page page) {
        return section(
                ul(each(IntStream.range(0, 50).boxed().toList(), n -> li("row ", n))),
                p("x"),
                button("go").onClick(() -> {}));
    }

    private Http1ClientResponse send(Method method, String path) {
        return client.method(method).path(path).request();
    }

    private String clientPath() {
        return client.get("/").requestEntity(String.class).replaceAll("(?s).*<script defer src=\"([^\"]+)\".*", "$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/note.txt", "client"})
    void head_hasTheHeadersOfGet(String given) {
        var path = given.equals("client") ? clientPath() : given;
        try (var get = send(Method.GET, path);
                var head = send(Method.HEAD, path)) {
            assertEquals(Status.OK_200, head.status());
            for (var name : OF_THE_BODY) {
                assertEquals(get.headers().first(name), head.headers().first(name), name.toString());
            }
            assertTrue(head.headers().contentLength().orElse(0) > 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"/nowhere,404", "/failing,500"})
    void head_ofNoPage_hasTheSameStatusAsGet(String path, int status) {
        try (var get = send(Method.GET, path);
                var head = send(Method.HEAD, path)) {
            assertEquals(status, get.status().code());
            assertEquals(status, head.status().code());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "X-Content-Type-Options | nosniff",
        "X-Frame-Options | DENY",
        "Cache-Control | no-store",
        "Content-Type | text/html; charset=utf-8"
    })
    void failure_carriesSecurityHeadersToo(String name, String value) {
        try (var response = send(Method.GET, "/failing")) {
            assertEquals(value, response.headers().get(HeaderNames.create(name)).get());
        }
    }

    @Test
    void asset_isCheckedByItsTag() {
        try (var first = send(Method.GET, "/note.txt")) {
            assertEquals("text/plain; charset=utf-8", first.headers().get(HeaderNames.CONTENT_TYPE).get());
            assertEquals("no-cache", first.headers().get(HeaderNames.CACHE_CONTROL).get());
            var tag = first.headers().get(HeaderNames.ETAG).get();
            try (var again = client.get("/note.txt").header(HeaderNames.IF_NONE_MATCH, tag).request()) {
                assertEquals(Status.NOT_MODIFIED_304, again.status());
            }
        }
    }

    @Test
    void client_isKeptForGood() {
        try (var response = send(Method.GET, clientPath())) {
            assertTrue(response.headers().get(HeaderNames.CACHE_CONTROL).get().contains("immutable"));
            assertEquals("text/javascript; charset=utf-8", response.headers().get(HeaderNames.CONTENT_TYPE).get());
        }
    }

    @Test
    void health_isLiveAndNotReadyBeforeTheServerStarts() {
        try (var live = send(Method.GET, "/health/live");
                var ready = send(Method.GET, "/health/ready")) {
            assertEquals(Status.OK_200, live.status());
            assertEquals(Status.SERVICE_UNAVAILABLE_503, ready.status());
        }
    }

    @Test
    void metrics_areText() {
        var text = client.get("/metrics").requestEntity(String.class);
        assertTrue(text.contains("# TYPE faststate_streams gauge"), text);
    }

    @Test
    void feature_leavesTheIconToItsApplication() {
        try (var response = send(Method.GET, "/favicon.ico")) {
            assertEquals(Status.NOT_FOUND_404, response.status());
        }
    }
}
