package io.faststate.server.testing.memory;

import io.faststate.server.clock.ServerClock;
import io.faststate.server.testing.engine.SseReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends requests once, and reads their answers. */
final class Attempts {
    /** An answer that is complete. */
    static final int DONE = 0;
    /** The end of a stream. */
    static final int CLOSED = 1;
    /** An answer that did not come, or broke off. */
    static final int DROPPED = 2;

    /** Ends requests whose server says nothing, by the machine's time: it is the network that they watch. */
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("faststate-test-watch").factory());

    private final LivePage page;
    private final Delivery delivery;
    private final Answers answers;
    private final Map<Sending, InputStream> open = new HashMap<>();

    Attempts(LivePage page, Delivery delivery) {
        this.page = page;
        this.delivery = delivery;
        this.answers = new Answers(page);
    }

    /** The requests whose answers are read. */
    List<Sending> open() {
        return List.copyOf(open.keySet());
    }

    /** One attempt; gives how it ended: one of the outcomes, or the status of a refusal. */
    int attempt(Sending request) throws InterruptedException {
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
        var limit = (long) (settings.delivery() * 1e6);
        request.deadline = request.deadline == 0 ? ServerClock.nanos() + limit : request.deadline;
        var watch = new Watch(request, settings.heartbeat());
        var patience = settings.heartbeat() + (request.body == null ? 0 : request.body.bytes().length / 2);
        try {
            var response = page.tab().window().send(
                    request.method, request.address, headers, request.body, Duration.ofMillis(request.own ? patience : 0));
            var in = response.body();
            synchronized (page.lock()) {
                open.put(request, in);
                if (!request.parting && (request.cancelled || page.requests().isEnded() || delivery.isSuspended(request))) {
                    close(in);
                    return DROPPED;
                }
            }
            return answered(request, response, in, () -> {
                request.deadline = ServerClock.nanos() + limit;
                watch.within(3 * settings.heartbeat());
            });
        } catch (IOException e) {
            return DROPPED;
        } finally {
            watch.stop();
            answers.end(request);
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
            answers.note(request, status, text, true);
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
        delivery.connected(request);
        delivery.wake();
        if (request.event) {
            delivery.acknowledge(request, true);
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
                new SseReader(event -> answers.apply(request, event)).read(in, alive);
            } else {
                var bytes = in.readAllBytes();
                answers.note(request, status, new String(bytes, StandardCharsets.UTF_8), true);
                new SseReader(event -> answers.apply(request, event)).read(new ByteArrayInputStream(bytes), alive);
            }
            outcome = CLOSED;
        } else {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            answers.note(request, status, text, true);
            if (status == 200) {
                answers.whole(request, type, response, text);
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

    /** Whether the server may only be away or too busy for a moment. */
    static boolean isRepeatable(int outcome, String retry, boolean event) {
        if (outcome == DROPPED) {
            return event || !retry.equals("never");
        }
        return event
                ? (outcome > 500 && outcome != 507) || outcome == 429
                : retry.equals("error") || retry.equals("always");
    }

    /** Breaks off the answer to a request. */
    void breakOff(Sending request) {
        synchronized (page.lock()) {
            var in = open.remove(request);
            if (in != null) {
                Background.run(() -> close(in));
            }
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // It is closed then.
        }
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
