package io.faststate.server;

import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** When pages carry the inspector. */
class InspectorTest {
    private static final Pattern SCRIPT = Pattern.compile("<script defer src=\"(/app/_faststate/dev-[0-9a-f]+\\.js)\">");

    @Test
    void inspector_isServedAndLoadedBeforeTheClientInDevelopment() {
        try (var server = server(true)) {
            var page = Visitor.of(server).get("/app/").text();
            var script = SCRIPT.matcher(page);
            assertTrue(script.find(), page);
            assertTrue(script.end() < page.indexOf("/app/_faststate/client-"), page);
            var reply = Visitor.of(server).get(script.group(1));
            assertEquals(200, reply.status());
            assertEquals("text/javascript; charset=utf-8", reply.header("Content-Type"));
        }
    }

    @Test
    void inspector_doesNotExistOtherwise() {
        String path;
        try (var server = server(true)) {
            var script = SCRIPT.matcher(Visitor.of(server).get("/app/").text());
            assertTrue(script.find());
            path = script.group(1);
        }
        try (var server = server(false)) {
            assertFalse(Visitor.of(server).get("/app/").text().contains("/_faststate/dev-"));
            assertEquals(404, Visitor.of(server).get(path).status());
        }
    }

    private static FastState server(boolean dev) {
        return Servers.start(builder -> builder.base("/app").dev(dev).page("/", page -> p("a page")));
    }
}
