package io.faststate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.FastStateException;
import io.faststate.server.datastar.DatastarEvent;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.datastar.ExecuteScript;
import io.faststate.server.datastar.Namespace;
import io.faststate.server.datastar.PatchElements;
import io.faststate.server.datastar.PatchMode;
import io.faststate.server.datastar.PatchSignals;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** No text that the application sends, in whichever field, makes an event or a field that was not meant. */
class EventWriterFuzzTest {
    private static final int PAYLOADS = 100_000;
    private static final List<PatchMode> MODES = List.of(PatchMode.values());
    private static final List<Namespace> NAMESPACES = List.of(Namespace.values());
    private static final String[] PARTS = {
        "\r", "\n", "\r\n", "\0", "\n\n", "\r\r", "data: ", "event: evil", "id: 7", "retry: 1", ":", " ", "<p>", "\u2028", "\uFEFF", "ä", "😀", "x"
    };

    private final Random random = new Random(1);

    @Test
    void markup_ofRandomTexts_isReadAsWritten() {
        for (var payload = 0; payload < PAYLOADS; payload++) {
            var event = PatchElements.builder()
                    .elements(text())
                    .selector(line())
                    .mode(MODES.get(random.nextInt(MODES.size())))
                    .namespace(NAMESPACES.get(random.nextInt(NAMESPACES.size())))
                    .viewTransition(true)
                    .viewTransitionSelector(line())
                    .eventId(line())
                    .retry(Duration.ofMillis(random.nextInt(3) * 500L))
                    .build();
            var wanted = new LinkedHashMap<String, String>();
            wanted.put("selector", event.selector().orElseThrow());
            if (event.mode() != PatchMode.OUTER) {
                wanted.put("mode", event.mode().token());
            }
            if (event.namespace() != Namespace.HTML) {
                wanted.put("namespace", event.namespace().token());
            }
            wanted.put("useViewTransition", "true");
            wanted.put("viewTransitionSelector", event.viewTransitionSelector().orElseThrow());
            if (!event.elements().isEmpty()) {
                wanted.put("elements", lines(event.elements()));
            }
            check(event, "datastar-patch-elements", wanted,
                    List.of(event.selector().orElseThrow(), event.viewTransitionSelector().orElseThrow()));
        }
    }

    @Test
    void signals_ofRandomTexts_areReadAsWritten() {
        for (var payload = 0; payload < PAYLOADS; payload++) {
            var event = PatchSignals.builder()
                    .signals(text())
                    .onlyIfMissing(random.nextBoolean())
                    .eventId(line())
                    .retry(Duration.ofMillis(random.nextInt(3) * 500L))
                    .build();
            var wanted = new LinkedHashMap<String, String>();
            if (event.onlyIfMissing()) {
                wanted.put("onlyIfMissing", "true");
            }
            wanted.put("signals", lines(event.signals()));
            check(event, "datastar-patch-signals", wanted, List.of());
        }
    }

    @Test
    void scripts_ofRandomTexts_areOneElementEach() {
        for (var payload = 0; payload < PAYLOADS; payload++) {
            var value = text() + "\"'<&";
            var event = ExecuteScript.builder()
                    .script(text() + (random.nextBoolean() ? "</script><p>" : "<!--<script>"))
                    .autoRemove(random.nextBoolean())
                    .attribute("title", value)
                    .build();
            var read = SseEvent.all(written(event));
            assertEquals(1, read.size());
            var values = read.get(0).values();
            assertEquals(List.of("selector", "mode", "elements"), List.copyOf(values.keySet()));
            var body = Jsoup.parseBodyFragment(values.getOrDefault("elements", "")).body();
            assertEquals(1, body.childNodeSize());
            assertEquals("script", body.child(0).tagName());
            assertEquals(event.autoRemove() ? 2 : 1, body.child(0).attributes().size());
            assertEquals(value.replace('\0', '\uFFFD'), body.child(0).attr("title"));
        }
    }

    @Test
    void bytes_ofRandomTexts_areReadAsWritten() {
        for (var payload = 0; payload < PAYLOADS; payload++) {
            var markup = text();
            var out = EventWriter.create().patchElements(3, "", PatchMode.OUTER, markup.getBytes(StandardCharsets.UTF_8));
            var read = SseEvent.all(new String(out.take(), StandardCharsets.UTF_8));
            assertEquals(1, read.size());
            assertEquals("3", read.get(0).id());
            assertEquals(Map.of("elements", lines(markup)), read.get(0).values());
        }
    }

    /** An event with a text that can't stand in a field is refused whole; any other is read as it was written. */
    private static void check(DatastarEvent event, String type, Map<String, String> wanted, List<String> singleLines) {
        var fields = new ArrayList<>(singleLines);
        event.eventId().ifPresent(fields::add);
        if (fields.stream().anyMatch(EventWriterFuzzTest::breaks)) {
            var out = EventWriter.create();
            assertThrows(FastStateException.class, () -> out.write(event));
            assertEquals(0, out.size());
            return;
        }
        var text = written(event);
        var read = SseEvent.all(text);
        assertEquals(1, read.size());
        assertEquals(type, read.get(0).type());
        assertEquals(event.eventId(), Optional.of(read.get(0).id()));
        assertEquals(wanted, read.get(0).values());
        assertEquals(List.copyOf(wanted.keySet()), List.copyOf(read.get(0).values().keySet()));
        var retry = text.lines().filter(line -> line.startsWith("retry")).toList();
        assertEquals(event.retryMillis() == 1000 ? List.of() : List.of("retry: " + event.retryMillis()), retry);
    }

    private static String written(DatastarEvent event) {
        return new String(EventWriter.create().write(event).take(), StandardCharsets.UTF_8);
    }

    private static boolean breaks(String text) {
        return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\0') >= 0;
    }

    private String text() {
        var text = new StringBuilder();
        for (var i = random.nextInt(8); i > 0; i--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }

    /** A text that is mostly fit for a single line. */
    private String line() {
        var text = text();
        return random.nextInt(4) == 0 ? text : text.replaceAll("[\r\n\0]", "");
    }

    /** The text as a reader of server-sent events has it: each line break is a line feed. */
    private static String lines(String text) {
        return text.replaceAll("\r\n|\r", "\n");
    }
}
