package io.faststate.server.testing.memory;

import io.faststate.server.testing.script.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends the requests of a page, repeats those that are lost, and applies their answers. */
final class Requests {
    private final LivePage page;
    /** The events that are not answered yet, in the order in which they were made. */
    private final List<Sending> line = new ArrayList<>();
    private final Map<String, Sending> running = new HashMap<>();
    private final Calls calls;
    private final Delivery delivery;
    private boolean ended;

    Requests(LivePage page) {
        this.page = page;
        this.calls = new Calls(page);
        this.delivery = new Delivery(page);
    }

    /** Sends a request, as an action of an expression asks. */
    void request(Applied attribute, @Nullable PageEvent event, String method, String address, Map<String, @Nullable Object> options) {
        if (event != null) {
            page.hurry(event);
        }
        var made = calls.create(attribute.element(), event, method, address, options);
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

    private void emit(Sending request, String type) {
        page.events().dispatch(new PageEvent("datastar-fetch", page.isConnected(request.element) ? request.element : Events.Around.DOCUMENT, true)
                .with("element", request.element)
                .with("fetch", type));
    }

    private void run(Sending request) {
        try {
            delivery.deliver(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            page.complain(request.method + " " + request.address.getPath() + ": " + e);
        } finally {
            synchronized (page.lock()) {
                line.remove(request);
                delivery.connected(request);
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

    /** Whether events are not answered yet. */
    boolean hasEvents() {
        return !line.isEmpty();
    }

    /** Waits, or until the page is left. */
    void pause(long millis) throws InterruptedException {
        delivery.pause(millis, () -> false);
    }

    /** Whether the page is left, so that no answer is applied any more. */
    boolean isEnded() {
        return ended;
    }

    /** The events that were made before another one and are not answered yet. */
    List<Sending> before(Sending event) {
        return List.copyOf(line.subList(0, Math.max(0, line.indexOf(event))));
    }

    /** The events that were made after another one and are not answered yet. */
    List<Sending> after(Sending event) {
        var at = line.indexOf(event);
        return at < 0 ? List.of() : List.copyOf(line.subList(at + 1, line.size()));
    }

    /** Breaks off the requests that don't go on in a hidden tab, or lets them go on. */
    void visibilityChanged() {
        delivery.visibilityChanged();
    }

    /** Breaks off what is under way and lets it begin again, as where the page may have missed something. */
    void startOver() {
        delivery.startOver();
    }

    /** Gives up all events that did not reach the server. */
    void dropWaiting() {
        line.forEach(each -> each.dropped = !each.heard);
        page.lock().notifyAll();
    }

    /** Ends a request; nothing of its answer is applied any more. */
    private void cancel(Sending request) {
        request.cancelled = true;
        delivery.attempts().breakOff(request);
        page.lock().notifyAll();
    }

    /** Ends all requests, since the page is left; the server is told so where somebody would miss the tab. */
    void end() {
        for (var request : List.copyOf(running.values())) {
            if (request.is("keepAlive") && request.own) {
                delivery.say(request, "gone");
            }
        }
        ended = true;
        List.copyOf(running.values()).forEach(this::cancel);
        delivery.attempts().open().stream().filter(request -> !request.parting).forEach(this::cancel);
        page.lock().notifyAll();
    }

    /** Values of a request's options, which an expression gives as an object. */
    static Map<String, @Nullable Object> options(@Nullable Object given) {
        return given instanceof Map<?, ?> ? Values.object(given) : new LinkedHashMap<>();
    }
}
