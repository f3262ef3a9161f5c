package io.faststate.server;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One event of a {@code text/event-stream}, read as the standard says (<a
 * href="https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation">HTML</a>).
 *
 * @param type the event's type
 * @param id the last event id as of this event; empty if there was none
 * @param data the data lines, joined by line feeds
 */
record SseEvent(String type, String id, String data) {
    /** All events of a text that has ended. */
    static List<SseEvent> all(String text) {
        var events = new ArrayList<SseEvent>();
        try {
            read(new StringReader(text), events::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }

    /** Reads events until the text ends. */
    static void read(Reader in, Consumer<SseEvent> to) throws IOException {
        var event = new Building(to);
        var line = new StringBuilder();
        var afterReturn = false;
        for (var c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n' && afterReturn) {
                afterReturn = false;
            } else if (c == '\n' || c == '\r') {
                afterReturn = c == '\r';
                event.line(line.toString());
                line.setLength(0);
            } else {
                afterReturn = false;
                line.append((char) c);
            }
        }
    }

    /** The values of Datastar's data lines by their keys; the same key again continues a value on a new line. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        for (var line : data.split("\n", -1)) {
            var space = line.indexOf(' ');
            var key = space < 0 ? line : line.substring(0, space);
            values.merge(key, space < 0 ? "" : line.substring(space + 1), (first, next) -> first + "\n" + next);
        }
        return values;
    }

    /** An event whose lines come one by one. */
    private static final class Building {
        private final Consumer<SseEvent> to;
        private final StringBuilder data = new StringBuilder();
        private String type = "";
        private String id = "";

        Building(Consumer<SseEvent> to) {
            this.to = to;
        }

        void line(String line) {
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
                case "id" -> id = value.indexOf('\0') < 0 ? value : id;
                default -> { }
            }
        }

        private void dispatch() {
            if (!data.isEmpty()) {
                data.setLength(data.length() - 1);
                to.accept(new SseEvent(type.isEmpty() ? "message" : type, id, data.toString()));
            }
            data.setLength(0);
            type = "";
        }
    }
}
