package io.faststate.server.testing.chromium;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import io.faststate.server.testing.engine.SseReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the streams of a tab bring, as the <a href="https://chromedevtools.github.io/devtools-protocol/tot/Network/">browser's
 * own protocol</a> tells it: Playwright knows a body only once it is whole.
 */
final class ChromiumStreams {
    private final CDPSession session;
    private final Map<String, ByteArrayOutputStream> bodies = new LinkedHashMap<>();

    ChromiumStreams(Page page) {
        session = page.context().newCDPSession(page);
        session.on("Network.responseReceived", this::began);
        session.on("Network.dataReceived", this::brought);
        session.send("Network.enable");
    }

    private void began(JsonObject event) {
        var response = event.getAsJsonObject("response");
        if (!response.get("url").getAsString().contains("/_faststate/s")
                || !response.get("mimeType").getAsString().equals("text/event-stream")) {
            return;
        }
        var request = event.get("requestId").getAsString();
        var body = new ByteArrayOutputStream();
        bodies.put(request, body);
        var which = new JsonObject();
        which.addProperty("requestId", request);
        try {
            body.writeBytes(decoded(session.send("Network.streamResourceContent", which), "bufferedData"));
        } catch (PlaywrightException e) {
            // It ended before anybody could listen.
        }
    }

    private void brought(JsonObject event) {
        var body = bodies.get(event.get("requestId").getAsString());
        if (body != null && event.has("data")) {
            body.writeBytes(decoded(event, "data"));
        }
    }

    private static byte[] decoded(JsonObject from, String name) {
        return Base64.getDecoder().decode(from.get(name).getAsString());
    }

    /** The patches, the oldest first. */
    List<SseReader.Event> patches() {
        var patches = new ArrayList<SseReader.Event>();
        for (var body : List.copyOf(bodies.values())) {
            try {
                new SseReader(event -> {
                    if (event.isPatch()) {
                        patches.add(event);
                    }
                }).read(new ByteArrayInputStream(body.toByteArray()), () -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(patches);
    }
}
