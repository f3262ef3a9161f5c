package io.faststate.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page in one tab of a {@link Visitor}: its document and its signals, as the patches that arrived left them. It does
 * what the browser client does, without its expressions: a click sends what the button's action says.
 */
final class Tab implements AutoCloseable {
    private static final Pattern ACTION = Pattern.compile("@(?:post|get)\\('([^']+)'");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Visitor visitor;
    private final Document document;
    private final Map<String, JsonValue> signals = new HashMap<>();
    private final Map<String, Long> signalOrder = new HashMap<>();
    private long greatest;
    private final Map<String, Long> elementOrder = new HashMap<>();
    /** Patches of rows that overtook those that they build on. */
    private final List<SseEvent> held = new ArrayList<>();
    private final List<SseEvent> streamed = new ArrayList<>();
    private @Nullable InputStream stream;
    private int opened;
    private int ended;
    private String lastId = "";

    Tab(Visitor visitor, String html) {
        this.visitor = visitor;
        this.document = Jsoup.parse(html);
        object(document.body().attr("data-signals")).forEach(signals::put);
    }

    /** Whose tab this is. */
    Visitor visitor() {
        return visitor;
    }

    /** What the page proves itself with. */
    synchronized String token() {
        return document.select("meta[name=faststate]").attr("content");
    }

    /** The text of the element that a CSS selector names; empty without one. */
    synchronized String text(String css) {
        return document.select(css).text();
    }

    /** The texts of the elements that a CSS selector names. */
    synchronized List<String> texts(String css) {
        return document.select(css).eachText();
    }

    /** The values of an attribute of the elements that a CSS selector names. */
    synchronized List<String> attributes(String css, String name) {
        return document.select(css).eachAttr(name);
    }

    /** Whether there is an element that a CSS selector names. */
    synchronized boolean has(String css) {
        return !document.select(css).isEmpty();
    }

    /** The document's title. */
    synchronized String title() {
        return document.title();
    }

    /** What the body now holds. */
    synchronized String markup() {
        return document.body().html();
    }

    /** What the user was told; empty if nothing. */
    String notice() {
        return signal("_notice") instanceof JsonString text ? text.getString() : "";
    }

    /** The value of a signal. */
    synchronized JsonValue signal(String name) {
        return signals.getOrDefault(name, JsonValue.NULL);
    }

    /** All signals. */
    synchronized Map<String, JsonValue> signals() {
        return new HashMap<>(signals);
    }

    /** Sets a signal, as the user does in an input. */
    synchronized Tab set(String name, String json) {
        try (var reader = Json.createReader(new StringReader("[" + json + "]"))) {
            signals.put(name, reader.readArray().get(0));
        }
        return this;
    }

    /** The path that a click on an element is sent to. */
    String action(String css) {
        return attribute(css, "data-on:click");
    }

    /** The path that an event of an element is sent to, by the attribute that listens for it. */
    String action(String css, String listener) {
        return attribute(css, listener);
    }

    private synchronized String attribute(String css, String name) {
        var element = document.selectFirst(css);
        if (element == null) {
            throw new AssertionError("No " + css + " in " + document.body().html());
        }
        var action = ACTION.matcher(element.attr(name));
        if (!action.find()) {
            throw new AssertionError("No action in " + element);
        }
        return action.group(1);
    }

    /** What the page's buttons say, and the paths that clicks on them are sent to. */
    synchronized List<Shown> buttons() {
        var buttons = new ArrayList<Shown>();
        for (var button : document.select("button")) {
            var action = ACTION.matcher(button.attr("data-on:click"));
            if (action.find()) {
                buttons.add(new Shown(button.text(), action.group(1)));
            }
        }
        return buttons;
    }

    /**
     * A button.
     *
     * @param text what it says
     * @param action the path that a click is sent to
     */
    record Shown(String text, String action) {}

    /** Clicks on an element. */
    Reply click(String css) {
        return post(action(css));
    }

    /** Sends an event with the signals as they are. */
    Reply post(String action) {
        return post(action, UUID.randomUUID().toString(), body());
    }

    /** Sends an event and applies the patches in its answer. */
    Reply post(String action, String eventId, String json) {
        var reply = visitor.send(event(action, eventId, json));
        reply.events().forEach(this::apply);
        return reply;
    }

    /** The request of an event, for those who want to change it. */
    HttpRequest.Builder event(String action, String eventId, String json) {
        return visitor.request(action)
                .header("FastState-Seen", Long.toString(greatest()))
                .header("Sec-Fetch-Site", "same-origin")
                .header("FastState-Page", token())
                .header("FastState-Event", eventId)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(json));
    }

    /** The signals that a browser sends: not those whose names begin with an underscore. */
    synchronized String body() {
        var json = Json.createObjectBuilder();
        signals.forEach((name, value) -> {
            if (!name.startsWith("_")) {
                json.add(name, value);
            }
        });
        return json.build().toString();
    }

    private synchronized long greatest() {
        return greatest;
    }

    /** Whether the page asks for a stream. */
    boolean follows() {
        return has("#faststate-stream");
    }

    /** Opens the page's stream, and applies its patches as they arrive until the tab is closed or the server ends it. */
    Tab follow() {
        return follow(streamRequest());
    }

    /** As a tab that other tabs leave no connection to keep a stream, follows until what is new has come. */
    Tab followBriefly() {
        return follow(streamRequest().header("FastState-Tab", "brief"));
    }

    /** Says of itself that it's hidden, or gone. */
    void say(String what) {
        var response = visitor.send(streamRequest().header("FastState-Tab", what), BodyHandlers.discarding());
        if (response.statusCode() != 204) {
            throw new AssertionError("The stream answered " + response.statusCode());
        }
    }

    /** The request that opens the stream, for those who want to read it themselves. */
    HttpRequest.Builder streamRequest() {
        return visitor.request(attribute("#faststate-stream", "data-init"))
                .header("FastState-Seen", Long.toString(greatest()))
                .header("Sec-Fetch-Site", "same-origin")
                .header("FastState-Page", token());
    }

    private Tab follow(HttpRequest.Builder request) {
        synchronized (this) {
            if (!lastId.isEmpty()) {
                request.header("Last-Event-ID", lastId);
            }
        }
        var response = visitor.send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new AssertionError("The stream answered " + response.statusCode());
        }
        synchronized (this) {
            stream = response.body();
            opened++;
        }
        Thread.startVirtualThread(() -> read(response.body()));
        return this;
    }

    @SuppressWarnings("ReferenceEquality") // a stream that was replaced is another one
    private void read(InputStream in) {
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            SseEvent.read(reader, this::streamed);
        } catch (IOException e) {
            // The tab or the server closed it, which is how streams end.
        } finally {
            synchronized (this) {
                ended++;
                notifyAll();
            }
        }
    }

    private synchronized void streamed(SseEvent event) {
        lastId = event.id();
        streamed.add(event);
        apply(event);
    }

    /** The events that the stream brought. */
    synchronized List<SseEvent> streamed() {
        return List.copyOf(streamed);
    }

    /** Whether a stream is open. */
    synchronized boolean streaming() {
        return opened > ended;
    }

    /** Waits until the tab is as wanted. */
    synchronized Tab await(String what, Predicate<Tab> wanted) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.test(this)) {
            var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new AssertionError("Never saw " + what + "; signals " + signals + ", body " + document.body().html());
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError("Interrupted while waiting for " + what, e);
            }
        }
        return this;
    }

    /** Closes the tab, and so its stream. */
    @Override
    public void close() {
        InputStream open;
        synchronized (this) {
            open = stream;
        }
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new AssertionError("The stream can't be closed", e);
            }
        }
    }

    /** Applies a patch, by the browser client's rule: what an older event says doesn't undo what a newer one said. */
    synchronized void apply(SseEvent event) {
        var values = event.values();
        var order = event.id().isEmpty() ? Long.MAX_VALUE : Long.parseLong(event.id());
        greatest = event.id().isEmpty() ? greatest : Math.max(greatest, order);
        switch (event.type()) {
            case "datastar-patch-signals" ->
                signals(object(values.getOrDefault("signals", "{}")), values.containsKey("onlyIfMissing"), order);
            case "datastar-patch-elements" -> {
                if (!values.containsKey("base")) {
                    elements(values, order);
                } else if (!rows(event, values, order)) {
                    return;
                }
                var waiting = List.copyOf(held);
                held.clear();
                waiting.forEach(this::apply);
            }
            default -> throw new AssertionError("No event of Datastar: " + event);
        }
        notifyAll();
    }

    private void signals(JsonObject patch, boolean onlyIfMissing, long order) {
        patch.forEach((name, value) -> {
            var newer = signalOrder.getOrDefault(name, 0L) > order;
            if (newer || (onlyIfMissing && signals.containsKey(name))) {
                return;
            }
            if (order != Long.MAX_VALUE) {
                signalOrder.put(name, order);
            }
            if (value.getValueType() == JsonValue.ValueType.NULL) {
                signals.remove(name);
            } else {
                signals.put(name, value);
            }
        });
    }

    /** Applies a patch of rows; whether it did so, since what it builds on was applied. */
    private boolean rows(SseEvent event, Map<String, String> values, long order) {
        var base = values.getOrDefault("base", "").split(" ", 2);
        var region = document.selectFirst(base[1]);
        if (region == null || newest(region) >= order) {
            return false;
        }
        if (newest(region) < Long.parseLong(base[0])) {
            held.add(event);
            return false;
        }
        var markup = values.getOrDefault("elements", "");
        var selector = values.getOrDefault("selector", "");
        switch (values.getOrDefault("mode", "outer")) {
            case "remove" -> document.select(selector).remove();
            case "outer" -> outer("", markup, order);
            case "before" -> place(only(selector), markup, order, false);
            case "after" -> place(only(selector), markup, order, true);
            default -> throw new AssertionError("No mode of rows: " + values);
        }
        record(region, order);
        return true;
    }

    private Element only(String selector) {
        var found = document.select(selector);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " elements match " + selector + " in " + document.body().html());
        }
        return found.get(0);
    }

    private void place(Element target, String markup, long order, boolean after) {
        var last = target;
        for (var row : parsed(target, markup)) {
            var old = document.getElementById(row.id());
            if (old != null) {
                old.remove();
            }
            if (after) {
                last.after(row);
            } else {
                target.before(row);
            }
            record(row, order);
            last = row;
        }
    }

    /** Rows as the content of what is around another one, since rows of a table are nothing elsewhere. */
    private static List<Element> parsed(Element sibling, String markup) {
        return new ArrayList<>(sibling.parents().get(0).shallowClone().html(markup).children());
    }

    private long newest(Element target) {
        var newest = 0L;
        for (@Nullable Element at = target; at != null; at = at.parent()) {
            newest = Math.max(newest, elementOrder.getOrDefault(key(at), 0L));
        }
        return newest;
    }

    private void elements(Map<String, String> values, long order) {
        var markup = values.getOrDefault("elements", "");
        var selector = values.getOrDefault("selector", "");
        switch (values.getOrDefault("mode", "outer")) {
            case "inner" -> document.select(selector).forEach(target -> inner(target, markup, order));
            case "append" -> document.select(selector).append(markup);
            case "remove" -> document.select(selector).remove();
            case "outer" -> outer(selector, markup, order);
            default -> throw new AssertionError("No mode that this tab knows: " + values);
        }
    }

    private void inner(Element target, String markup, long order) {
        if (newer(target, order)) {
            return;
        }
        var kept = newerInside(target, order);
        target.html(markup);
        putBack(kept);
        record(target, order);
    }

    /** What newer events than this one patched inside of an element: it stays. */
    private List<Element> newerInside(Element target, long order) {
        return target.select("[id]").stream()
                .filter(element -> !element.equals(target) && elementOrder.getOrDefault(element.id(), 0L) > order)
                .toList();
    }

    private void putBack(List<Element> kept) {
        for (var element : kept) {
            var fresh = document.getElementById(element.id());
            if (fresh != null && !fresh.equals(element)) {
                fresh.replaceWith(element);
            }
        }
    }

    private void outer(String selector, String markup, long order) {
        if (selector.isEmpty()) {
            // Rows of a table are nothing outside of one.
            var parsed = markup.startsWith("<tr")
                    ? Jsoup.parseBodyFragment("<table>" + markup).select("tr")
                    : Jsoup.parseBodyFragment(markup).body().children();
            List.copyOf(parsed).forEach(element -> outer(element, order));
        } else {
            document.select(selector).forEach(target -> target.before(markup).remove());
        }
    }

    private void outer(Element element, long order) {
        var target = document.getElementById(element.id());
        if (target != null && !newer(target, order)) {
            var kept = newerInside(target, order);
            target.replaceWith(element);
            putBack(kept);
            record(element, order);
        }
    }

    private boolean newer(Element target, long order) {
        return newest(target) > order;
    }

    private void record(Element target, long order) {
        if (order != Long.MAX_VALUE) {
            elementOrder.put(key(target), order);
        }
    }

    private static String key(Element element) {
        return element.id().isEmpty() ? element.tagName() : element.id();
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json.isEmpty() ? "{}" : json))) {
            return reader.readObject();
        }
    }
}
