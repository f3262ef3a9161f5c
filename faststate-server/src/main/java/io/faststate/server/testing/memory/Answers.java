package io.faststate.server.testing.memory;

import io.faststate.server.testing.engine.Exchange;
import io.faststate.server.testing.engine.SseReader;
import io.faststate.server.testing.script.JsonText;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applies what the answers to requests bring. */
final class Answers {
    private final LivePage page;

    Answers(LivePage page) {
        this.page = page;
    }

    /** Takes the answer to an event down, or more of it, for tests. */
    void note(Sending request, int status, String text, boolean ended) {
        if (request.event) {
            request.noted = page.tab().journal().answered(request.noted, new Exchange(
                    request.address.getPath(), status, request.body == null ? 0 : request.body.bytes().length, text, ended));
        }
    }

    /** Notes that nothing more comes of an answer, whether it broke off or not. */
    void end(Sending request) {
        if (request.noted >= 0) {
            note(request, 0, "", true);
        }
    }

    /** Applies an answer that is markup or JSON. */
    void whole(Sending request, String type, HttpResponse<InputStream> response, String text) {
        var kind = type.contains("text/html") ? "elements" : type.contains("application/json") ? "signals" : "";
        if (kind.isEmpty()) {
            if (!text.isEmpty()) {
                page.complain("can't use an answer of type " + type);
            }
            return;
        }
        var values = new LinkedHashMap<String, String>();
        values.put(kind, text);
        for (var name : List.of("selector", "mode", "namespace", "only-if-missing")) {
            response.headers().firstValue("datastar-" + name)
                    .ifPresent(value -> values.put(name.equals("only-if-missing") ? "onlyIfMissing" : name, value));
        }
        apply(request, "datastar-patch-" + kind, values, 0);
    }

    /** Applies an event of a stream. */
    void apply(Sending request, SseReader.Event event) {
        if (request.event && request.streams) {
            note(request, 200, event.text(), false);
        }
        if (!request.event && request.own && event.isPatch()) {
            page.tab().journal().pushed(event);
        }
        var id = event.id().matches("\\d{1,16}") ? Long.parseLong(event.id()) : 0;
        // What is sent again has its old id, and may have come before the first answer broke off.
        if (request.event && id != 0 && request.lastId.matches("\\d{1,16}") && id <= Long.parseLong(request.lastId)) {
            return;
        }
        if (!event.id().isEmpty()) {
            request.lastId = event.id();
        }
        event.retry().ifPresent(milliseconds -> request.interval = milliseconds);
        var values = event.values();
        var signals = values.getOrDefault("signals", "");
        if (signals.startsWith("{\"_undone\":\"")) {
            request.undone = signals.substring(12, signals.length() - 2);
        } else {
            apply(request, event.type(), values, id);
        }
    }

    private void apply(Sending request, String type, Map<String, String> values, long id) {
        synchronized (page.lock()) {
            if (page.requests().isEnded() || request.cancelled || !type.startsWith("datastar-patch-")) {
                return;
            }
            page.order().saw(id);
            page.settled().answered(request.start);
            page.change(() -> {
                if (type.equals("datastar-patch-elements")) {
                    changing(request, () -> page.patches().apply(values, id, request.event));
                } else {
                    var patch = JsonText.readObject(values.getOrDefault("signals", "{}"));
                    if (request.moot && request.undone.equals("refused")) {
                        patch.remove("_notice");
                    }
                    page.signals().fromServer(id, () ->
                            page.signals().merge(patch, "true".equals(values.get("onlyIfMissing")), id));
                }
            });
            page.lock().notifyAll();
        }
    }

    /** Makes a change that an event's answer asks for, and notes the later events whose elements it takes away. */
    private void changing(Sending request, Runnable change) {
        var later = page.requests().after(request).stream().filter(it -> page.isConnected(it.element)).toList();
        change.run();
        later.forEach(event -> event.moot |= !page.isConnected(event.element));
    }
}
