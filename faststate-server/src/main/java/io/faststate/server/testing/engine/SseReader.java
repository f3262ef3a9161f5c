package io.faststate.server.testing.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Reads a {@code text/event-stream} as the standard says (<a
 * href="https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation">HTML</a>).
 */
public final class SseReader {
    private final Consumer<Event> to;
    private final StringBuilder data = new StringBuilder();
    private String type = "";
    private String id = "";
    private boolean hasId;
    private OptionalLong retry = OptionalLong.empty();

    /**
     * An event.
     *
     * @param type its type
     * @param id the id that it has itself; empty without one
     * @param data its data lines, joined by line feeds
     * @param retry how many milliseconds to wait before the stream is opened again, if it says so
     */
    public record Event(String type, String id, String data, OptionalLong retry) {
        /** The values of Datastar's data lines by their keys; the same key again continues a value on a new line. */
        public Map<String, String> values() {
            var values = new LinkedHashMap<String, String>();
            for (var line : data.split("\n", -1)) {
                var space = line.indexOf(' ');
                var key = space < 0 ? line : line.substring(0, space);
                values.merge(key, space < 0 ? "" : line.substring(space + 1), (first, next) -> first + "\n" + next);
            }
            return values;
        }

        /** Whether it is one of Datastar's patches. */
        public boolean isPatch() {
            return type.startsWith("datastar-patch-");
        }

        /** The event as the server writes it. */
        public String text() {
            return "event: " + type + "\n" + (id.isEmpty() ? "" : "id: " + id + "\n") + data.replaceAll("(?m)^", "data: ") + "\n\n";
        }
    }

    /** Creates a reader that gives the events to somebody. */
    public SseReader(Consumer<Event> to) {
        this.to = to;
    }

    /**
     * Reads until the text ends.
     *
     * @param alive is told of each line
     */
    public void read(InputStream in, Runnable alive) throws IOException {
        // It takes a carriage return with or without a line feed for one end of a line, too.
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                alive.run();
                line(line);
            }
        }
    }

    private void line(String line) {
        if (line.isEmpty()) {
            dispatch();
            return;
        }
        var colon = line.indexOf(':');
        if (colon == 0) {
            return;
        }
        var field = colon < 0 ? line : line.substring(0, colon);
        var value = colon < 0 ? "" : line.substring(colon + 1);
        if (value.startsWith(" ")) {
            value = value.substring(1);
        }
        switch (field) {
            case "event" -> type = value;
            case "data" -> data.append(value).append('\n');
            case "id" -> {
                id = value;
                hasId = true;
            }
            case "retry" -> retry = value.matches("\\d{1,9}") ? OptionalLong.of(Long.parseLong(value)) : retry;
            default -> { }
        }
    }

    private void dispatch() {
        if (!data.isEmpty() || hasId || retry.isPresent()) {
            data.setLength(Math.max(0, data.length() - 1));
            to.accept(new Event(type, id, data.toString(), retry));
        }
        data.setLength(0);
        type = "";
        id = "";
        hasId = false;
        retry = OptionalLong.empty();
    }
}
