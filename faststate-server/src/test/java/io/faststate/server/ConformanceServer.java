package io.faststate.server;

import io.faststate.server.datastar.DatastarEvent;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.datastar.ExecuteScript;
import io.faststate.server.datastar.Namespace;
import io.faststate.server.datastar.PatchElements;
import io.faststate.server.datastar.PatchMode;
import io.faststate.server.datastar.PatchSignals;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The server that Datastar's conformance tests of server kits talk to: it answers {@code /test} with the events that the
 * request lists.
 */
final class ConformanceServer {
    private static final int PORT = 7331;
    private static final int LONGEST_URL = 64 * 1024;

    private ConformanceServer() {}

    /** Serves until it is stopped. */
    public static void main(String[] arguments) {
        var server = start(PORT);
        System.out.println("Conformance tests may run against http://localhost:" + server.port() + "; Ctrl+C stops it");
    }

    static WebServer start(int port) {
        return WebServer.builder()
                .host("127.0.0.1")
                .port(port)
                .connectionOptions(options -> options.tcpNoDelay(true))
                .protocols(List.of(Http1Config.builder()
                        .maxPrologueLength(LONGEST_URL)
                        .build()))
                .addRouting(HttpRouting.builder()
                        .get("/test", (request, response) -> answer(request.query().get("datastar"), response))
                        .post("/test", ConformanceServer::post))
                .build()
                .start();
    }

    private static void post(ServerRequest request, ServerResponse response) {
        answer(request.content().as(String.class), response);
    }

    private static void answer(String json, ServerResponse response) {
        var out = EventWriter.create();
        try (var reader = Json.createReader(new StringReader(json))) {
            for (var event : reader.readObject().getJsonArray("events")) {
                out.write(event(event.asJsonObject()));
            }
        }
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream");
        response.header(HeaderNames.CACHE_CONTROL, "no-cache");
        response.send(out.take());
    }

    private static DatastarEvent event(JsonObject json) {
        return switch (json.getString("type")) {
            case "patchElements" -> elements(json);
            case "patchSignals" -> signals(json);
            case "executeScript" -> script(json);
            default -> throw new IllegalArgumentException("No event of Datastar: " + json);
        };
    }

    private static PatchElements elements(JsonObject json) {
        var event = PatchElements.builder();
        text(json, "elements", event::elements);
        text(json, "selector", event::selector);
        text(json, "mode", it -> event.mode(PatchMode.valueOf(it.toUpperCase(Locale.ROOT))));
        text(json, "namespace", it -> event.namespace(Namespace.valueOf(it.toUpperCase(Locale.ROOT))));
        event.viewTransition(json.getBoolean("useViewTransition", false));
        text(json, "viewTransitionSelector", event::viewTransitionSelector);
        text(json, "eventId", event::eventId);
        retry(json, event::retry);
        return event.build();
    }

    private static PatchSignals signals(JsonObject json) {
        var event = PatchSignals.builder();
        if (json.containsKey("signals-raw")) {
            event.signals(json.getString("signals-raw"));
        } else {
            event.signals(json.getJsonObject("signals").toString());
        }
        event.onlyIfMissing(json.getBoolean("onlyIfMissing", false));
        text(json, "eventId", event::eventId);
        retry(json, event::retry);
        return event.build();
    }

    private static ExecuteScript script(JsonObject json) {
        var event = ExecuteScript.builder().autoRemove(json.getBoolean("autoRemove", true));
        text(json, "script", event::script);
        if (json.containsKey("attributes")) {
            json.getJsonObject("attributes").forEach((name, value) -> event.attribute(
                    name, value instanceof JsonString text ? text.getString() : value.toString()));
        }
        text(json, "eventId", event::eventId);
        retry(json, event::retry);
        return event.build();
    }

    private static void text(JsonObject json, String name, Consumer<String> to) {
        if (json.containsKey(name)) {
            to.accept(json.getString(name));
        }
    }

    private static void retry(JsonObject json, Consumer<Duration> to) {
        if (json.containsKey("retryDuration")) {
            to.accept(Duration.ofMillis(json.getJsonNumber("retryDuration").longValue()));
        }
    }
}
