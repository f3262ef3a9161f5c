package io.faststate.server.testing.memory;

import io.faststate.server.clock.ServerClock;
import io.faststate.server.testing.script.Callable;
import io.faststate.server.testing.script.JsonText;
import io.faststate.server.testing.script.Undefined;
import io.faststate.server.testing.script.Values;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A request as it was when its action was called; its repeats send the same. */
final class Sending {
    final Element element;
    final String method;
    final URI address;
    final Map<String, String> headers = new LinkedHashMap<>();
    final @Nullable Body body;
    final Map<String, @Nullable Object> options;
    /** Whether it goes to a route of FastState's own. */
    final boolean own;
    /** Whether it is an event: a request to such a route that is no GET. */
    final boolean event;
    /** When it was called, to tell what was typed later; 0 where it tells the server nothing. */
    final long start;
    final long since = ServerClock.nanos();
    /** Whether the server said that it has the event. */
    boolean heard;
    /** Takes back what was changed for it in the belief that it would be done. */
    @Nullable Runnable revoke;
    /** Whether the event before it may have done what it was for. */
    boolean moot;
    /** Why the server did not do it; empty if it did. */
    String undone = "";
    /** Whether the person gave the event up before it was delivered. */
    boolean dropped;
    /** Whether it was called while the page was left, so that it has to outlive the page. */
    boolean parting;
    /** Whether nobody waits for it any more. */
    boolean cancelled;
    /** Whether the answer goes on for longer, so that nobody waits for its end. */
    boolean streams;
    /** The place of its answer among those that the tab took down; -1 if it has none yet. */
    int noted = -1;
    String lastId = "";
    /** Milliseconds of the first wait, where the server said so. */
    @Nullable Long interval;
    int failures;
    long deadline;

    /**
     * What a request brings.
     *
     * @param type its media type
     * @param bytes its bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Body(String type, byte[] bytes) {}

    Sending(
            Element element,
            String method,
            URI address,
            @Nullable Body body,
            Map<String, @Nullable Object> options,
            boolean own,
            long start) {
        this.element = element;
        this.method = method;
        this.address = address;
        this.body = body;
        this.options = options;
        this.own = own;
        this.event = own && !method.equals("GET");
        this.start = start;
        headers.put("Accept", "text/event-stream, text/html, application/json");
        headers.put("Datastar-Request", "true");
        headers.put("Sec-Fetch-Site", "same-origin");
        headers.put("Sec-Fetch-Mode", "cors");
        headers.put("Sec-Fetch-Dest", "empty");
        if (body != null) {
            headers.put("Content-Type", body.type());
        }
        if (options.get("headers") instanceof Map<?, ?> more) {
            Values.object(more).forEach((name, value) -> headers.put(name, Values.text(value)));
        }
        if (event) {
            headers.put("FastState-Event", UUID.randomUUID().toString());
        }
    }

    /** Requests that share it are one after the other. */
    String key() {
        return method + " " + address;
    }

    /** An option that is a text; otherwise what is usual. */
    String option(String name, String usual) {
        return options.get(name) instanceof String text ? text : usual;
    }

    /** An option that is a number; otherwise what is usual. */
    double option(String name, double usual) {
        return options.get(name) instanceof Double number ? number : usual;
    }

    /** Whether an option is set. */
    boolean is(String name) {
        return Boolean.TRUE.equals(options.get(name));
    }

    /** Whether it is a stream, which comes back whenever it ends. */
    boolean isStream() {
        return own && !event && option("retry", "auto").equals("always");
    }

    /** What changes signals once the request has their values. */
    static @Nullable Runnable optimistic(Map<String, @Nullable Object> options) {
        return options.get("sending") instanceof Callable change ? () -> change.call(List.of()) : null;
    }

    /** The signals that a request sends. */
    static Map<String, @Nullable Object> signals(Signals signals, Map<String, @Nullable Object> options) {
        if (!(options.getOrDefault("filterSignals", Undefined.UNDEFINED) instanceof Map<?, ?> filter)) {
            return signals.snapshot();
        }
        var include = pattern(filter.get("include"), "");
        var exclude = pattern(filter.get("exclude"), "(^|\\.)_");
        return signals.pick(path -> {
            var name = String.join(".", path);
            return include.matcher(name).find() && !exclude.matcher(name).find();
        });
    }

    private static Pattern pattern(@Nullable Object given, String usual) {
        return given instanceof Pattern pattern ? pattern : Pattern.compile(given instanceof String text ? text : usual);
    }

    /** The bytes of JSON. */
    static byte[] json(@Nullable Object value) {
        return JsonText.write(value).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
