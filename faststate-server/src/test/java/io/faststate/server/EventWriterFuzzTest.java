package io.faststate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.FastStateException;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.datastar.PatchElements;
import io.faststate.server.datastar.PatchMode;
import io.faststate.server.datastar.PatchSignals;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No text that the application sends makes an event that was not meant. */
class EventWriterFuzzTest {
    private static final String[] PARTS = {
        "\r", "\n", "\r\n", "\0", "\n\n", "\r\r", "data: ", "event: evil", "id: 7", "retry: 1", ":", " ", "<p>", "\u2028", "\uFEFF", "ä", "😀", "x"
    };

    @Test
    void events_ofRandomTexts_areReadAsWritten() {
        var random = new Random(1);
        for (var round = 0; round < 100_000; round++) {
            var out = EventWriter.create();
            var markup = text(random);
            var json = text(random);
            var bytes = text(random);
            out.write(PatchElements.builder().selector("#a").mode(PatchMode.APPEND).elements(markup).eventId("1").build());
            out.write(PatchSignals.builder().signals(json).eventId("2").build());
            out.patchElements(3, "", PatchMode.OUTER, bytes.getBytes(StandardCharsets.UTF_8));
            var wanted = new ArrayList<SseEvent>();
            wanted.add(new SseEvent("datastar-patch-elements", "1",
                    "selector #a\nmode append" + (markup.isEmpty() ? "" : "\n" + lines("elements ", markup))));
            wanted.add(new SseEvent("datastar-patch-signals", "2", lines("signals ", json)));
            wanted.add(new SseEvent("datastar-patch-elements", "3", lines("elements ", bytes)));
            assertEquals(wanted, SseEvent.all(new String(out.take(), StandardCharsets.UTF_8)));
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(8); i > 0; i--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }

    private static String lines(String key, String text) {
        return key + String.join("\n" + key, text.split("\r\n|\r|\n", -1));
    }

    @Test
    void event_thatCanNotBeWritten_leavesNothingBehind() {
        for (var bad : List.of("#a\nb", "#a\rb", "#a\0b")) {
            var out = EventWriter.create();
            var event = PatchElements.builder().selector("#a").viewTransitionSelector(bad).elements("x").build();
            assertThrows(FastStateException.class, () -> out.write(event));
            assertEquals(0, out.size());
        }
    }
}
