package io.faststate.server.testing.memory;

import io.faststate.server.clock.ServerClock;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** Sends a request until it is delivered, or for as long as its rules say. */
final class Delivery {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** The time between two signs of life of a hidden tab. */
    private static final Duration SIGN = Duration.ofMinutes(1);

    private final LivePage page;
    private final Attempts attempts;
    /** The requests that look for a server that does not answer. */
    private final Set<Sending> seeking = new HashSet<>();
    /** Cancels what tells the person that they look in vain. */
    private Runnable impatience = () -> {};
    private long rounds;

    Delivery(LivePage page) {
        this.page = page;
        this.attempts = new Attempts(page, this);
    }

    Attempts attempts() {
        return attempts;
    }

    private static double interval(Sending request) {
        var told = request.interval;
        return told != null ? told : request.event ? 200 : request.option("retryInterval", 1000.0);
    }

    /** Returns once the request is answered, refused or given up. */
    void deliver(Sending request) throws InterruptedException {
        var retry = request.option("retry", "auto");
        if (request.parting) {
            attempts.attempt(request);
            return;
        }
        for (;;) {
            if (request.event) {
                inTurn(request);
            }
            rest(request);
            if (request.cancelled || request.dropped || page.requests().isEnded()) {
                return;
            }
            if (request.isStream()) {
                connecting(request);
            }
            var outcome = attempts.attempt(request);
            if (!request.event && request.own && request.lastId.isEmpty()) {
                request.lastId = "0";
            }
            if (request.cancelled || page.requests().isEnded() || outcome == Attempts.DONE
                    || (outcome == Attempts.CLOSED && (request.event || !retry.equals("always")))) {
                return;
            }
            if (outcome == Attempts.DROPPED && isSuspended(request)) {
                continue;
            }
            if (!isConnected(request) && request.method.equals("GET")) {
                return;
            }
            var interval = interval(request);
            var most = request.event ? 4000 : request.option("retryMaxWait", 30_000.0);
            var scaler = request.option("retryScaler", 2.0);
            var wait = Math.min(interval * Math.pow(scaler, request.failures), most)
                    * (1 - ThreadLocalRandom.current().nextDouble() * (request.failures > 0 ? 0.3 : 0.8));
            if (outcome != Attempts.CLOSED) {
                if (!Attempts.isRepeatable(outcome, retry, request.event)) {
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
            pause((long) wait, () -> request.cancelled);
        }
    }

    /** Whether it has to wait, since the page is hidden; what changes something goes on. */
    boolean isSuspended(Sending request) {
        synchronized (page.lock()) {
            return request.method.equals("GET") && !request.is("openWhenHidden") && page.visibility().isHidden();
        }
    }

    /** Waits while the page is hidden. The server is told so where somebody would miss the tab. */
    private void rest(Sending request) throws InterruptedException {
        synchronized (page.lock()) {
            var next = ServerClock.nanos();
            while (isSuspended(request) && !request.cancelled && !page.requests().isEnded()) {
                connected(request);
                if (request.own && request.is("keepAlive") && ServerClock.nanos() >= next) {
                    next = ServerClock.nanos() + SIGN.toNanos();
                    say(request, "hidden");
                }
                pause(SIGN.toMillis(), () -> request.cancelled);
            }
        }
    }

    /** Breaks off what is under way and lets it begin again, as where the page may have missed something. */
    void startOver() {
        attempts.open().stream().filter(request -> request.own).forEach(attempts::breakOff);
        wake();
    }

    /** Breaks off the requests that don't go on in a hidden tab, or lets them go on. */
    void visibilityChanged() {
        for (var request : attempts.open()) {
            if (isSuspended(request)) {
                attempts.breakOff(request);
            }
        }
        wake();
    }

    private boolean isConnected(Sending request) {
        synchronized (page.lock()) {
            return page.isConnected(request.element);
        }
    }

    /** Waits until the server has all earlier events. */
    private void inTurn(Sending request) throws InterruptedException {
        synchronized (page.lock()) {
            while (!page.requests().isEnded() && page.requests().before(request).stream().anyMatch(other -> !other.heard)) {
                page.lock().wait();
            }
        }
    }

    /** Notes whether the server has an event. */
    void acknowledge(Sending request, boolean heard) {
        synchronized (page.lock()) {
            request.heard = heard;
            page.lock().notifyAll();
        }
    }

    /** Waits so long, or until something says that it need not, or until a server is found, or the page is left. */
    void pause(long millis, BooleanSupplier needless) throws InterruptedException {
        synchronized (page.lock()) {
            var over = new boolean[1];
            var round = rounds;
            var cancel = page.timers().after(Duration.ofMillis(millis), () -> over[0] = true);
            while (!over[0] && !needless.getAsBoolean() && !page.requests().isEnded() && round == rounds) {
                page.lock().wait();
            }
            cancel.run();
        }
    }

    /** Ends all pauses: what a request waited for may have come. */
    void wake() {
        synchronized (page.lock()) {
            rounds++;
            page.lock().notifyAll();
        }
    }

    private void connecting(Sending request) {
        synchronized (page.lock()) {
            if (seeking.add(request) && seeking.size() == 1) {
                impatience = page.timers().after(PATIENCE, () -> page.status().late(true));
            }
        }
    }

    /** Notes that a request need not look for the server any more. */
    void connected(Sending request) {
        synchronized (page.lock()) {
            if (seeking.remove(request) && seeking.isEmpty()) {
                impatience.run();
                if (!page.requests().isEnded()) {
                    page.status().late(false);
                }
            }
        }
    }

    /** Tells the server what became of a tab whose stream it misses. */
    void say(Sending request, String what) {
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
}
