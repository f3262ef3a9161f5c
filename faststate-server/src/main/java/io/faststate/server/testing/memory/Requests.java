package io.faststate.server.testing.memory;

import io.faststate.server.clock.ServerClock;
import io.faststate.server.testing.engine.Exchange;
import io.faststate.server.testing.engine.SseReader;
import io.faststate.server.testing.script.JsonText;
import io.faststate.server.testing.script.ScriptException;
import io.faststate.server.testing.script.Values;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Sends the requests of a page, repeats those that are lost, and applies their answers. */
final class Requests {
    /** Ends requests whose server says nothing, by the machine's time: it is the network that they watch. */
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("faststate-test-watch").factory());
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** The time between two signs of life of a hidden tab. */
    private static final Duration SIGN = Duration.ofMinutes(1);

    private final LivePage page;
    /** The events that are not answered yet, in the order in which they were made. */
    private final List<Sending> line = new ArrayList<>();
    private final Map<String, Sending> running = new HashMap<>();
    private final Map<Sending, InputStream> open = new HashMap<>();
    private final Set<Sending> seeking = new java.util.HashSet<>();
    private boolean ended;

    Requests(LivePage page) {
        this.page = page;
    }

    /** Sends a request, as an action of an expression asks. */
    void request(Applied attribute, @Nullable PageEvent event, String method, String address, Map<String, @Nullable Object> options) {
        if (event != null) {
            page.hurry(event);
        }
        var made = create(attribute.element(), event, method, address, options);
        if (made == null) {
            return;
        }
        var optimistic = Sending.optimistic(options);
        if (optimistic != null) {
            made.revoke = page.signals().revocable(optimistic);
        }
        attribute.onEnd(() -> {
            if (method.equals("GET") && made.option("retry", "auto").equals("always")) {
                cancel(made);
            }
        });
        send(made);
    }

    /** Sends a request of the page's own. */
    void send(Sending made) {
        if (!made.event) {
            var before = running.put(made.key(), made);
            if (before != null) {
                cancel(before);
            }
        } else {
            made.moot = line.stream().anyMatch(other -> other.element.equals(made.element));
            line.add(made);
        }
        made.parting = made.event && page.isLeaving();
        emit(made, "started");
        Background.run(() -> run(made));
    }

    private @Nullable Sending create(
            Element element, @Nullable PageEvent event, String method, String path, Map<String, @Nullable Object> options) {
        var address = page.resolve(path);
        var own = page.isOwn(address);
        var inQuery = method.equals("GET") || method.equals("DELETE");
        Sending.@Nullable Body body = null;
        if ("form".equals(options.get("contentType"))) {
            var form = formOf(element, options.get("selector"));
            var submitter = submitterOf(element, event);
            if (!form.hasAttr("novalidate") && (submitter == null || !submitter.hasAttr("formnovalidate"))
                    && !page.reportValidity(form)) {
                return null;
            }
            var entries = page.fields().entries(form, submitter);
            if (inQuery) {
                address = withQuery(address, FormBody.query(entries));
            } else {
                body = FormBody.of(entries, form.attr("enctype").equals("multipart/form-data"));
            }
        } else {
            var payload = options.containsKey("payload")
                    ? options.get("payload")
                    : own ? fitting(Sending.signals(page.signals(), options)) : Sending.signals(page.signals(), options);
            if (inQuery) {
                address = withQuery(address, FormBody.query(List.of(new Fields.Entry("datastar", JsonText.write(payload), null))));
            } else {
                body = new Sending.Body("application/json", Sending.json(payload));
            }
        }
        return new Sending(element, method, address, body, options, own, method.equals("GET") ? 0 : page.settled().next());
    }

    private Map<String, @Nullable Object> fitting(Map<String, @Nullable Object> all) {
        return new Fitting(page.settings().bytes(), page.settings().members()).of(all);
    }

    private static URI withQuery(URI address, String query) {
        var text = address.toString();
        return URI.create(text + (text.contains("?") ? "&" : "?") + query);
    }

    private Element formOf(Element element, @Nullable Object selector) {
        var form = selector instanceof String css ? page.document().selectFirst(css) : Fields.form(element);
        if (form == null) {
            throw new ScriptException("no form " + (selector instanceof String css ? css : "around the element"));
        }
        return form;
    }

    private static @Nullable Element submitterOf(Element element, @Nullable PageEvent event) {
        var submitter = event != null && event.property("submitterElement") instanceof Element it ? it : element;
        return Set.of("submit", "image").contains(Fields.type(submitter)) ? submitter : null;
    }

    private void emit(Sending request, String type) {
        page.events().dispatch(new PageEvent("datastar-fetch", page.isConnected(request.element) ? request.element : Events.Around.DOCUMENT, true)
                .with("element", request.element)
                .with("fetch", type));
    }

    private void run(Sending request) {
        try {
            exchange(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            page.complain(request.method + " " + request.address.getPath() + ": " + e);
        } finally {
            synchronized (page.lock()) {
                line.remove(request);
                connected(request);
                running.remove(request.key(), request);
                if (!ended) {
                    page.change(() -> {
                        if (request.revoke != null) {
                            request.revoke.run();
                        }
                        emit(request, "finished");
                    });
                }
                page.lock().notifyAll();
            }
        }
    }

    /** Whether events are under way, other than those whose answers go on for longer or which can't be delivered. */
    boolean isBusy() {
        // Those behind one that can't be delivered wait for it.
        return line.stream().takeWhile(each -> each.failures == 0 || each.heard).anyMatch(each -> !each.streams && each.failures == 0)
                || running.values().stream().anyMatch(each -> !each.own && !each.streams);
    }

    private void exchange(Sending request) throws InterruptedException {
        var retry = request.option("retry", "auto");
        if (request.parting) {
            attempt(request);
            return;
        }
        for (;;) {
            if (request.event) {
                inTurn(request);
            }
            rest(request);
            if (request.cancelled || request.dropped || ended) {
                return;
            }
            if (request.isStream()) {
                connecting(request);
            }
            var outcome = attempt(request);
            if (!request.event && request.own && request.lastId.isEmpty()) {
                request.lastId = "0";
            }
            if (request.cancelled || ended || outcome == DONE
                    || (outcome == CLOSED && (request.event || !retry.equals("always")))) {
                return;
            }
            if (outcome == DROPPED && isSuspended(request)) {
                continue;
            }
            if (!isConnected(request) && request.method.equals("GET")) {
                return;
            }
            var interval = request.event ? 200 : request.option("retryInterval", 1000.0);
            var most = request.event ? 4000 : request.option("retryMaxWait", 30_000.0);
            var scaler = request.option("retryScaler", 2.0);
            var wait = Math.min(interval * Math.pow(scaler, request.failures), most)
                    * (1 - ThreadLocalRandom.current().nextDouble() * (request.failures > 0 ? 0.3 : 0.8));
            if (outcome != CLOSED) {
                if (!isRepeatable(outcome, retry, request.event)) {
                    return;
                }
                var over = request.event
                        ? ServerClock.nanos() + (long) (wait * 1e6) > request.deadline
                        : !retry.equals("always") && request.failures >= request.option("retryMaxCount", 10.0);
                if (over) {
                    if (!request.event || !page.status().askToRetry()) {
                        return;
                    }
                    request.deadline = 0;
                    request.failures = 0;
                    continue;
                }
                synchronized (page.lock()) {
                    request.failures++;
                    page.lock().notifyAll();
                }
            }
            if (request.event) {
                acknowledge(request, false);
            }
            if (request.own) {
                connecting(request);
            }
            pause((long) wait, request);
        }
    }

    /** Whether it has to wait, since the page is hidden; what changes something goes on. */
    private boolean isSuspended(Sending request) {
        synchronized (page.lock()) {
            return request.method.equals("GET") && !request.is("openWhenHidden") && page.visibility().isHidden();
        }
    }

    /** Waits while the page is hidden. The server is told so where somebody would miss the tab. */
    private void rest(Sending request) throws InterruptedException {
        synchronized (page.lock()) {
            var next = ServerClock.nanos();
            while (isSuspended(request) && !request.cancelled && !ended) {
                connected(request);
                if (request.own && request.is("keepAlive") && ServerClock.nanos() >= next) {
                    next = ServerClock.nanos() + SIGN.toNanos();
                    say(request, "hidden");
                }
                pause(SIGN.toMillis(), request);
            }
        }
    }

    /** Breaks off the requests that don't go on in a hidden tab, or lets them go on. */
    void visibilityChanged() {
        for (var request : List.copyOf(open.keySet())) {
            if (isSuspended(request)) {
                breakOff(request);
            }
        }
        wake();
    }

    private void breakOff(Sending request) {
        synchronized (page.lock()) {
            var in = open.remove(request);
            if (in != null) {
                Background.run(() -> close(in));
            }
        }
    }

    private boolean isConnected(Sending request) {
        synchronized (page.lock()) {
            return page.isConnected(request.element);
        }
    }

    private static final int DONE = 0;
    private static final int CLOSED = 1;
    private static final int DROPPED = 2;

    /** Whether the server may only be away or too busy for a moment. */
    private static boolean isRepeatable(int outcome, String retry, boolean event) {
        if (outcome == DROPPED) {
            return event || !retry.equals("never");
        }
        return event
                ? (outcome > 500 && outcome != 507) || outcome == 429
                : retry.equals("error") || retry.equals("always");
    }

    /** Waits until the server has all earlier events. */
    private void inTurn(Sending request) throws InterruptedException {
        synchronized (page.lock()) {
            while (!ended && line.subList(0, Math.max(0, line.indexOf(request))).stream().anyMatch(other -> !other.heard)) {
                page.lock().wait();
            }
        }
    }

    private void acknowledge(Sending request, boolean heard) {
        synchronized (page.lock()) {
            request.heard = heard;
            page.lock().notifyAll();
        }
    }

    private void pause(long millis, Sending request) throws InterruptedException {
        synchronized (page.lock()) {
            var over = new boolean[1];
            var round = rounds;
            var cancel = page.timers().after(Duration.ofMillis(millis), () -> over[0] = true);
            while (!over[0] && !request.cancelled && !ended && round == rounds) {
                page.lock().wait();
            }
            cancel.run();
        }
    }

    private long rounds;

    /** Ends all pauses: what a request waited for may have come. */
    private void wake() {
        synchronized (page.lock()) {
            rounds++;
            page.lock().notifyAll();
        }
    }

    /** One attempt; gives how it ended: one of the outcomes, or the status of a refusal. */
    private int attempt(Sending request) throws InterruptedException {
        var headers = new LinkedHashMap<>(request.headers);
        synchronized (page.lock()) {
            if (request.own) {
                headers.put("FastState-Page", page.token());
                if (page.order().greatest() > 0) {
                    headers.put("FastState-Seen", Long.toString(page.order().greatest()));
                }
            }
        }
        if (!request.lastId.isEmpty()) {
            headers.put("Last-Event-ID", request.lastId);
        }
        if (request.event) {
            headers.put("FastState-Undo", "true");
            headers.put("FastState-Age", Long.toString((ServerClock.nanos() - request.since) / 1_000_000));
            headers.put("Origin", page.origin());
        }
        var settings = page.settings();
        var delivery = (long) (settings.delivery() * 1e6);
        request.deadline = request.deadline == 0 ? ServerClock.nanos() + delivery : request.deadline;
        var watch = new Watch(request, settings.heartbeat());
        var patience = settings.heartbeat() + (request.body == null ? 0 : request.body.bytes().length / 2);
        try {
            var response = page.tab().window().send(
                    request.method, request.address, headers, request.body, Duration.ofMillis(request.own ? patience : 0));
            var in = response.body();
            synchronized (page.lock()) {
                open.put(request, in);
                if (!request.parting && (request.cancelled || ended || isSuspended(request))) {
                    close(in);
                    return DROPPED;
                }
            }
            return answered(request, response, in, () -> {
                request.deadline = ServerClock.nanos() + delivery;
                watch.within(3 * settings.heartbeat());
            });
        } catch (IOException e) {
            return DROPPED;
        } finally {
            watch.stop();
            synchronized (page.lock()) {
                open.remove(request);
            }
        }
    }

    private int answered(Sending request, HttpResponse<InputStream> response, InputStream in, Runnable alive) throws IOException {
        var status = response.statusCode();
        request.noted = -1;
        if (status >= 400) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            note(request, status, text);
            synchronized (page.lock()) {
                if (!isRepeatable(status, request.option("retry", "auto"), request.event)) {
                    page.complain(request.method + " " + request.address.getPath() + ": " + status + " " + text);
                    if (request.event) {
                        page.status().refuse(status);
                    }
                }
            }
            return status;
        }
        alive.run();
        connected(request);
        wake();
        if (request.event) {
            acknowledge(request, true);
        } else {
            request.failures = 0;
        }
        var streamed = response.headers().firstValue("Content-Length").isEmpty();
        var type = response.headers().firstValue("Content-Type").orElse("");
        var outcome = DONE;
        if (status == 200 && type.contains("text/event-stream")) {
            if (streamed) {
                synchronized (page.lock()) {
                    request.streams = true;
                    page.lock().notifyAll();
                }
                new SseReader(event -> apply(request, event)).read(in, alive);
            } else {
                var bytes = in.readAllBytes();
                note(request, status, new String(bytes, StandardCharsets.UTF_8));
                new SseReader(event -> apply(request, event)).read(new ByteArrayInputStream(bytes), alive);
            }
            outcome = CLOSED;
        } else {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            note(request, status, text);
            if (status == 200) {
                whole(request, type, response, text);
            }
        }
        synchronized (page.lock()) {
            if (request.undone.isEmpty()) {
                request.revoke = null;
            }
            page.settled().answered(request.start);
            if (request.event) {
                page.status().refuse(0);
            }
        }
        return outcome;
    }

    private void note(Sending request, int status, String text) {
        if (request.event) {
            request.noted = page.tab().journal().answered(request.noted, new Exchange(
                    request.address.getPath(), status, request.body == null ? 0 : request.body.bytes().length, text));
        }
    }

    /** Applies an answer that is markup or JSON. */
    private void whole(Sending request, String type, HttpResponse<InputStream> response, String text) {
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

    private void apply(Sending request, SseReader.Event event) {
        if (request.event && request.streams) {
            note(request, 200, event.text());
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
            if (ended || request.cancelled || !type.startsWith("datastar-patch-")) {
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
        var at = line.indexOf(request);
        var later = at < 0
                ? List.<Sending>of()
                : line.subList(at + 1, line.size()).stream().filter(it -> page.isConnected(it.element)).toList();
        change.run();
        later.forEach(event -> event.moot |= !page.isConnected(event.element));
    }

    /** Gives up all events that did not reach the server. */
    void dropWaiting() {
        line.forEach(each -> each.dropped = !each.heard);
        page.lock().notifyAll();
    }

    private void connecting(Sending request) {
        synchronized (page.lock()) {
            if (seeking.add(request) && seeking.size() == 1) {
                page.timers().after(PATIENCE, () -> page.status().late(!seeking.isEmpty()));
            }
        }
    }

    private void connected(Sending request) {
        synchronized (page.lock()) {
            if (seeking.remove(request) && seeking.isEmpty() && !ended) {
                page.status().late(false);
            }
        }
    }

    /** Ends a request; nothing of its answer is applied any more. */
    private void cancel(Sending request) {
        request.cancelled = true;
        breakOff(request);
        page.lock().notifyAll();
    }

    /** Ends all requests, since the page is left; the server is told so where somebody would miss the tab. */
    void end() {
        for (var request : List.copyOf(running.values())) {
            if (request.is("keepAlive") && request.own) {
                say(request, "gone");
            }
        }
        ended = true;
        List.copyOf(running.values()).forEach(this::cancel);
        List.copyOf(open.keySet()).stream().filter(request -> !request.parting).forEach(this::cancel);
        page.lock().notifyAll();
    }

    /** Tells the server what became of a tab whose stream it misses. */
    private void say(Sending request, String what) {
        var headers = new LinkedHashMap<>(request.headers);
        headers.put("FastState-Page", page.token());
        headers.put("FastState-Tab", what);
        Background.run(() -> {
            try (var in = page.tab().window().send("GET", request.address, headers, null, Duration.ZERO).body()) {
                in.readAllBytes();
            } catch (IOException e) {
                // Nobody hears the last word of a tab whose network is away.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // It is closed then.
        }
    }

    /** Values of a request's options, which an expression gives as an object. */
    static Map<String, @Nullable Object> options(@Nullable Object given) {
        return given instanceof Map<?, ?> ? Values.object(given) : new LinkedHashMap<>();
    }

    /** Ends an attempt whose server says nothing for too long. */
    private final class Watch {
        private final Sending request;
        private final boolean on;
        private @Nullable ScheduledFuture<?> timer;

        Watch(Sending request, long heartbeat) {
            this.request = request;
            this.on = request.own && heartbeat > 0;
        }

        synchronized void within(long millis) {
            stop();
            if (on) {
                timer = WATCH.schedule(() -> breakOff(request), millis, TimeUnit.MILLISECONDS);
            }
        }

        synchronized void stop() {
            if (timer != null) {
                timer.cancel(false);
            }
        }
    }
}
