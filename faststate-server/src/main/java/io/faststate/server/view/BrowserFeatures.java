package io.faststate.server.view;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StorageKind;
import io.faststate.server.signal.JsonWriter;
import io.faststate.server.signal.SignalJson;
import io.faststate.server.signal.SignalKinds;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The features that a view declared for the browser to handle by itself: stored signals and media queries. */
public final class BrowserFeatures {
    private static final AttributeName PERSIST = AttributeName.of("data-persist");
    private static final AttributeName PERSIST_FOR_TAB = AttributeName.of("data-persist__session");
    private static final AttributeName MEDIA = AttributeName.of("data-match-media");

    private final Map<StorageKind, Map<String, Signal<?>>> stored = new EnumMap<>(StorageKind.class);
    private final Map<String, String> media = new LinkedHashMap<>();

    /** Stores a signal in the browser; the last declared place replaces earlier ones. */
    public void persist(Signal<?> signal, StorageKind where) {
        stored.values().forEach(signals -> signals.remove(signal.name()));
        stored.computeIfAbsent(where, it -> new LinkedHashMap<>()).put(signal.name(), signal);
    }

    public void media(String signal, String query) {
        media.put(signal, query);
    }

    public boolean isEmpty() {
        return stored.isEmpty() && media.isEmpty();
    }

    /** The element that tells the client about them; empty if there are none. */
    public String markup() {
        if (isEmpty()) {
            return "";
        }
        var out = HtmlWriter.create();
        out.bytes("<div id=\"faststate-browser\" hidden".getBytes(StandardCharsets.US_ASCII));
        attribute(out, PERSIST, stored.getOrDefault(StorageKind.LOCAL, Map.of()));
        attribute(out, PERSIST_FOR_TAB, stored.getOrDefault(StorageKind.TAB, Map.of()));
        if (!media.isEmpty()) {
            var json = SignalJson.writer();
            media.forEach(json::member);
            out.attribute(MEDIA, json.end().text());
        }
        out.bytes("></div>".getBytes(StandardCharsets.US_ASCII));
        return out.toString();
    }

    private static void attribute(HtmlWriter out, AttributeName name, Map<String, Signal<?>> signals) {
        if (!signals.isEmpty()) {
            var json = new JsonWriter(signal -> SignalKinds.json((Signal<?>) signal));
            signals.forEach(json::member);
            out.attribute(name, json.end().text());
        }
    }
}
