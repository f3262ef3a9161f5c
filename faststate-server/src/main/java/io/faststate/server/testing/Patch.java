package io.faststate.server.testing;

import io.faststate.server.testing.engine.SseReader;

/**
 * A change of the page that the server sent.
 *
 * @param kind of signals or of elements
 * @param selector which elements it is about; empty where these have ids of their own
 * @param mode how elements are placed, such as {@code outer} or {@code append}; empty for signals
 * @param content the signals as JSON, or the elements as HTML
 */
public record Patch(Kind kind, String selector, String mode, String content) {
    /** What changes. */
    public enum Kind {
        /** Values of signals. */
        SIGNALS,
        /** Markup. */
        ELEMENTS
    }

    /** The change that an event of Datastar's describes. */
    static Patch of(SseReader.Event event) {
        var values = event.values();
        return event.type().equals("datastar-patch-signals")
                ? new Patch(Kind.SIGNALS, "", "", values.getOrDefault("signals", "{}"))
                : new Patch(
                        Kind.ELEMENTS,
                        values.getOrDefault("selector", ""),
                        values.getOrDefault("mode", "outer"),
                        values.getOrDefault("elements", ""));
    }
}
