package io.faststate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helidon.webserver.WebServer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The conformance server answers by the protocol, whichever way the events come. */
class ConformanceTest {
    private static WebServer server;

    @BeforeAll
    static void start() {
        server = ConformanceServer.start(0);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static void answers(String wanted, String events) {
        var json = "{\"events\": [" + events + "]}";
        var visitor = Visitor.of(server.port());
        var query = URLEncoder.encode(json, StandardCharsets.UTF_8);
        assertEquals(wanted, visitor.send(visitor.request("/test?datastar=" + query)).text());
        var post = visitor.send(visitor.request("/test")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
        assertEquals(wanted, post.text());
        assertEquals("text/event-stream", post.header("Content-Type"));
    }

    @Test
    void elements_withAllOptions() {
        answers("""
                event: datastar-patch-elements
                id: e1
                retry: 3000
                data: selector #list
                data: mode before
                data: namespace mathml
                data: useViewTransition true
                data: viewTransitionSelector main
                data: elements <mi>
                data: elements x</mi>

                """, """
                {"type": "patchElements", "elements": "<mi>\\nx</mi>", "selector": "#list", "mode": "before",
                 "namespace": "mathml", "useViewTransition": true, "viewTransitionSelector": "main",
                 "eventId": "e1", "retryDuration": 3000}
                """);
    }

    @Test
    void elements_withDefaults() {
        answers("event: datastar-patch-elements\ndata: elements <p id=\"p\"></p>\n\n", """
                {"type": "patchElements", "elements": "<p id=\\"p\\"></p>", "mode": "outer",
                 "useViewTransition": false, "retryDuration": 1000}
                """);
    }

    @Test
    void elements_removed() {
        answers("event: datastar-patch-elements\ndata: selector #gone\ndata: mode remove\n\n",
                "{\"type\": \"patchElements\", \"selector\": \"#gone\", \"mode\": \"remove\"}");
    }

    @Test
    void signals_ofAnObject_areCompactAndInOrder() {
        answers("""
                event: datastar-patch-signals
                id: s1
                retry: 10
                data: onlyIfMissing true
                data: signals {"z":1.50,"a":[true,null],"m":{"k":"two\\nlines"}}

                """, """
                {"type": "patchSignals", "signals": {"z": 1.50, "a": [true, null], "m": {"k": "two\\nlines"}},
                 "onlyIfMissing": true, "eventId": "s1", "retryDuration": 10}
                """);
    }

    @Test
    void signals_ofText_winAndKeepTheirLines() {
        answers("event: datastar-patch-signals\ndata: signals {\"a\":\ndata: signals  1}\n\n",
                "{\"type\": \"patchSignals\", \"signals\": {\"b\": 2}, \"signals-raw\": \"{\\\"a\\\":\\n 1}\"}");
    }

    @Test
    void scripts_withAndWithoutOptions() {
        answers("""
                event: datastar-patch-elements
                data: selector body
                data: mode append
                data: elements <script data-effect="el.remove()">one()
                data: elements two()</script>

                event: datastar-patch-elements
                id: x1
                retry: 5
                data: selector body
                data: mode append
                data: elements <script type="module" data-count="2">three()</script>

                """, """
                {"type": "executeScript", "script": "one()\\ntwo()"},
                {"type": "executeScript", "script": "three()", "autoRemove": false,
                 "attributes": {"type": "module", "data-count": 2}, "eventId": "x1", "retryDuration": 5}
                """);
    }

    @Test
    void nothing_isAnEmptyStream() {
        answers("", "");
    }
}
