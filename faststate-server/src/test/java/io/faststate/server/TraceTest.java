package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the server tells an author of why a page changed, and the way back. */
class TraceTest {
    private static Node view(Page page) {
        var count = page.session("count", 0);
        var total = page.global("total", 10);
        return section(
                live(count, n -> p(n).id("count")),
                p(total.text()).id("total"),
                button("Add").id("add").onClick(() -> State.transaction(() -> {
                    count.update(n -> n + 1);
                    total.update(n -> n + 1);
                })),
                button("Nothing").id("nothing").onClick(() -> {}));
    }

    private static FastState start(boolean dev) {
        return Servers.start(builder -> builder.dev(dev).page("/", TraceTest::view));
    }

    private static URI address(FastState server, String path) {
        return URI.create("http://localhost:" + server.port() + "/_faststate/dev" + path);
    }

    /** What a page that opens the channel hears first, up to the trace with a number. */
    private static String heard(FastState server, int number) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(address(server, "")).build(), BodyHandlers.ofLines());
            assertEquals(200, answer.statusCode());
            var end = new boolean[1];
            var text = answer.body()
                    .dropWhile(line -> !line.startsWith("data: " + number + "\t"))
                    .takeWhile(line -> !(end[0] |= line.isEmpty()))
                    .collect(Collectors.joining("\n"));
            client.shutdownNow();
            return text;
        }
    }

    private static int restore(FastState server, int number, String site) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address(server, "/before/" + number))
                    .header("Sec-Fetch-Site", site)
                    .POST(HttpRequest.BodyPublishers.noBody());
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void event_isTracedToItsHandlerItsChangesAndItsRenders() throws Exception {
        try (var server = start(true)) {
            Visitor.of(server).open("/").click("#add");
            var trace = heard(server, 1);
            assertTrue(trace.matches("(?s)data: 1\tevent\t/\t\\S+\tTraceTest\\.java:\\d+\tRAN\t\\d+\n.*"), trace);
            assertThat(trace, containsString("changed\tSESSION count\t0\t1"));
            assertThat(trace, containsString("changed\tGLOBAL total\t10\t11"));
            assertTrue(trace.matches("(?s).*rendered\tregion at TraceTest\\.java:\\d+\tSESSION count \\(changed by 1\\).*"), trace);
            assertThat(trace, containsString("rendered\tbound values\tGLOBAL total (changed by 1)"));
        }
    }

    @Test
    void eventThatChangesNothing_isTracedToo() throws Exception {
        try (var server = start(true)) {
            Visitor.of(server).open("/").click("#nothing");
            assertThat(heard(server, 1), containsString("\tRAN\t"));
        }
    }

    @Test
    void states_areGivenTheValuesOfBefore() throws Exception {
        try (var server = start(true)) {
            var visitor = Visitor.of(server);
            var tab = visitor.open("/");
            tab.click("#add");
            tab.click("#add");
            tab.click("#add");
            assertEquals(204, restore(server, 2, "same-origin"));
            assertEquals("1", visitor.open("/").text("#count"));
            assertEquals("11", visitor.open("/").text("#total"));
        }
    }

    @Test
    void otherSite_changesNothing() throws Exception {
        try (var server = start(true)) {
            var visitor = Visitor.of(server);
            visitor.open("/").click("#add");
            assertEquals(403, restore(server, 1, "cross-site"));
            assertEquals("1", visitor.open("/").text("#count"));
        }
    }

    @Test
    void production_hasNeitherTracesNorAWayBack() throws Exception {
        try (var server = start(false)) {
            assertEquals(404, restore(server, 1, "same-origin"));
            assertEquals(404, Visitor.of(server).get("/_faststate/dev").status());
        }
    }
}
