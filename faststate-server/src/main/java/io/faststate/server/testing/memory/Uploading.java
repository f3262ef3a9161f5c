package io.faststate.server.testing.memory;

import io.faststate.server.testing.engine.Exchange;
import io.faststate.server.testing.engine.FileData;
import io.faststate.server.testing.engine.SseReader;
import io.faststate.server.testing.script.JsonText;
import io.faststate.server.testing.script.Values;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Element;

/** Sends the form of a field for files, with the files. */
final class Uploading {
    /** As the browser's client repeats it. */
    private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);

    private static final int ATTEMPTS = 6;
    private static final long FIRST_WAIT = 100;
    private static final String FAILED = "The files could not be sent. Please try again.";

    private final LivePage page;
    private final Applied attribute;
    private final Element field;
    private final String name;

    Uploading(LivePage page, Applied attribute) {
        this.page = page;
        this.attribute = attribute;
        this.field = attribute.element();
        this.name = attribute.text();
    }

    void begin() {
        sending(false, 0);
        var label = field.closest("label");
        var zone = label == null ? field : label;
        for (var type : List.of("dragenter", "dragover", "dragleave", "drop")) {
            attribute.onEnd(page.events().listen(zone, type, false, event -> {
                event.prevent();
                zone.attr("data-over", Set.of("dragenter", "dragover").contains(type));
                if (event.property("files") instanceof List<?> dropped) {
                    take(dropped.stream().map(FileData.class::cast).toList());
                }
            }));
        }
        // Before the form's own listener, which would send the signals without the files.
        attribute.onEnd(page.events().listen(Events.Around.DOCUMENT, "submit", true, event -> {
            var form = event.element();
            if (form != null && form.equals(Fields.form(field)) && !page.fields().files(field).isEmpty()) {
                event.prevent();
                event.stopAtOnce();
                send(form, event.property("submitterElement") instanceof Element it ? it : null);
            }
        }));
    }

    private void take(List<FileData> dropped) {
        if (!dropped.isEmpty()) {
            page.input().upload(field, field.hasAttr("multiple") ? dropped : dropped.subList(0, 1));
        }
    }

    private void sending(boolean on, int percent) {
        page.signals().set(List.of("_upload_" + name), (double) percent);
        page.signals().set(List.of("_sending_" + name), on);
    }

    private void send(Element form, @org.jspecify.annotations.Nullable Element submitter) {
        var entries = page.fields().entries(form, submitter);
        var handler = entries.stream().filter(it -> it.name().equals("_handler")).reduce((first, last) -> last)
                .map(Fields.Entry::value).orElse("");
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", "text/event-stream");
        headers.put("Sec-Fetch-Site", "same-origin");
        headers.put("Origin", page.origin());
        headers.put("FastState-Page", page.token());
        headers.put("FastState-Event", UUID.randomUUID().toString());
        if (page.order().greatest() > 0) {
            headers.put("FastState-Seen", Long.toString(page.order().greatest()));
        }
        var body = FormBody.of(entries, true);
        var address = page.resolve(page.base() + "/_faststate/a/" + handler);
        sending(true, 0);
        page.busy(1);
        headers.put("Content-Type", body.type());
        Background.run(() -> {
            try {
                deliver(address, headers, body);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                page.changeLater(() -> page.busy(-1));
            }
        });
    }

    /** Sends the files, and again if the server is away for a moment: it takes an event once, however often it comes. */
    private void deliver(URI address, Map<String, String> headers, Sending.Body body) throws InterruptedException {
        for (var attempt = 1;; attempt++) {
            try {
                var response = page.tab().window().send("POST", address, headers, body, Duration.ZERO);
                var status = response.statusCode();
                var text = new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
                var unused = page.tab().journal().answered(-1, new Exchange(address.getPath(), status, body.bytes().length, text, true));
                if (!AWAY.contains(status) || attempt > ATTEMPTS) {
                    page.changeLater(() -> answered(status, text));
                    return;
                }
            } catch (IOException e) {
                if (attempt > ATTEMPTS) {
                    page.changeLater(() -> answered(0, ""));
                    return;
                }
            }
            page.requests().pause(FIRST_WAIT << attempt);
            if (page.requests().isEnded()) {
                return;
            }
        }
    }

    private void answered(int status, String text) {
        if (status == 200) {
            apply(text);
        } else {
            page.signals().set(List.of("_notice"), FAILED);
        }
        // Files that were refused stay, so that the person sees which.
        if (status == 200 && !text.matches("(?s).*\"_error_" + name + "\":\"[^\"].*")) {
            page.fields().files(field, List.of());
            page.fire(UploadPreview.FILES, field, false);
        }
        sending(false, 0);
    }

    private void apply(String text) {
        try {
            new SseReader(event -> {
                var id = event.id().matches("\\d{1,16}") ? Long.parseLong(event.id()) : 0;
                var values = event.values();
                page.order().saw(id);
                if (event.type().equals("datastar-patch-elements")) {
                    page.patches().apply(values, id, true);
                } else if (event.type().equals("datastar-patch-signals")) {
                    page.signals().merge(Values.object(JsonText.read(values.getOrDefault("signals", "{}"))),
                            "true".equals(values.get("onlyIfMissing")), id);
                }
            }).read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), () -> {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
