package io.faststate.server.action;

import io.faststate.dsl.EventHandler;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Handler;
import io.faststate.dsl.work.Work;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.metrics.Failures;
import io.faststate.server.metrics.Meters;
import io.faststate.server.metrics.Outcome;
import io.faststate.server.page.HandlerEntry;
import io.faststate.server.page.PageAccess;
import io.faststate.server.page.PageInstance;
import io.faststate.server.page.PageToken;
import io.faststate.server.security.OriginCheck;
import io.faststate.server.signal.SignalDecoder;
import io.faststate.server.signal.SignalException;
import io.faststate.server.store.StateStore;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers events: finds the handler that the user saw, or none, and runs it. */
public final class EventRoute implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(EventRoute.class.getName());
    private static final HeaderName EVENT = HeaderNames.create("FastState-Event");
    private static final int MAX_EVENT_ID = 64;
    private static final long MAX_RENDER_AGE = PageInstance.MAX_RENDER_AGE.toNanos();

    private final PageAccess access;
    private final StateStore store;
    private final Meters meters;
    private final SignalDecoder decoder;
    private final Tabs tabs;
    private final Flusher flusher = new Flusher();
    private final int maxBody;

    /** A route with its limits. */
    public EventRoute(PageAccess access, StateStore store, Meters meters, EventLimits limits) {
        this.access = access;
        this.store = store;
        this.meters = meters;
        this.decoder = new SignalDecoder(limits.jsonDepth(), limits.signals());
        this.tabs = new Tabs(limits.tabs(), limits.eventMemory(), limits.eventsPerSecond());
        this.maxBody = limits.bodyBytes();
    }

    /** Answers one event. */
    public void handle(ServerRequest request, ServerResponse response) throws Exception {
        var started = System.nanoTime();
        if (!OriginCheck.sameOrigin(request.headers())) {
            Refusal.send(response, Status.FORBIDDEN_403, "cross_origin", "This event did not come from a page of this site");
            return;
        }
        var token = access.token(request, response);
        if (token.isPresent()) {
            var outcome = handle(request, response, token.get());
            meters.event(token.get().address().pattern(), outcome, System.nanoTime() - started);
        }
    }

    private Outcome handle(ServerRequest request, ServerResponse response, PageToken token) throws Exception {
        var type = request.headers().contentType();
        if (type.isPresent() && !type.get().mediaType().text().equals("application/json")) {
            return Refusal.send(response, Status.UNSUPPORTED_MEDIA_TYPE_415, "content_type", "Events are sent as application/json");
        }
        var body = body(request);
        if (body.length > maxBody) {
            return Refusal.send(response, Status.REQUEST_ENTITY_TOO_LARGE_413, "body_too_large",
                    "An event has at most " + maxBody + " bytes");
        }
        var eventId = request.headers().first(EVENT).orElseGet(() -> UUID.randomUUID().toString());
        if (eventId.length() > MAX_EVENT_ID) {
            return Refusal.send(response, Status.BAD_REQUEST_400, "event_id", "An event's id has at most 64 characters");
        }
        var tab = tabs.of(token.address().tab());
        if (!tab.admit()) {
            return Refusal.send(response, Status.TOO_MANY_REQUESTS_429, "too_many_events", "Too many events in one second");
        }
        Optional<PageAccess.Found> found;
        try {
            found = access.instance(token, request);
        } catch (Exception e) {
            return viewFailed(response, token, e);
        }
        if (found.isEmpty()) {
            access.reload(response);
            return Outcome.REFUSED;
        }
        var delivery = new Delivery(tab, request.path().pathParameters().get("id"), eventId, new ByteArrayInputStream(body), found.get().outdated());
        return new OneEvent(delivery, found.get().instance(), response).handle();
    }

    /** The body, or more bytes than it may have. */
    private byte[] body(ServerRequest request) throws IOException {
        var announced = request.headers().contentLength();
        try (var in = request.content().inputStream()) {
            return in.readNBytes((int) Math.min(announced.orElse(Long.MAX_VALUE), maxBody + 1L));
        }
    }

    private static Outcome viewFailed(ServerResponse response, PageToken token, Exception e) {
        var code = Failures.log("The view of page " + token.address().pattern() + " failed", e);
        Refusal.send(response, Status.INTERNAL_SERVER_ERROR_500, "failed", Failures.message(code));
        return Outcome.FAILED;
    }

    @Override
    public void close() {
        flusher.close();
    }

    /** What came with an event. */
    private record Delivery(Tabs.Tab tab, String routeId, String eventId, ByteArrayInputStream body, boolean outdated) {}

    /** One event on its way. */
    private final class OneEvent {
        private final Delivery delivery;
        private final PageInstance instance;
        private final ServerResponse response;
        private final Answer answer;
        private @Nullable HandlerEntry entry;
        private Map<String, Object> signals = Map.of();

        OneEvent(Delivery delivery, PageInstance instance, ServerResponse response) {
            this.delivery = delivery;
            this.instance = instance;
            this.response = response;
            this.answer = new Answer(response, meters);
        }

        Outcome handle() throws IOException {
            var turn = instance.turn();
            turn.lock();
            try {
                var outcome = admit();
                var found = entry;
                if (outcome != Outcome.RAN || found == null) {
                    return end(outcome);
                }
                if (found.concurrent()) {
                    turn.unlock();
                }
                return end(run(found));
            } finally {
                if (turn.isHeldByCurrentThread()) {
                    turn.unlock();
                }
            }
        }

        private Outcome end(Outcome outcome) throws IOException {
            if (response.isSent()) {
                return outcome;
            }
            try {
                answer.finish();
            } catch (IOException | UncheckedIOException e) {
                instance.forget();
                LOGGER.log(System.Logger.Level.DEBUG, "A browser left before its answer", e);
            }
            return outcome;
        }

        /** Whether the handler that the user saw may run: it is yielded by a render of the current state. */
        private Outcome admit() {
            if (!delivery.tab.claim(delivery.eventId)) {
                return tell(Outcome.REPEATED, "");
            }
            try {
                if (delivery.outdated) {
                    answer.add(instance::resync);
                } else {
                    answer.add(events -> instance.refresh(events, MAX_RENDER_AGE));
                }
                entry = instance.handler(delivery.routeId).filter(this::current).orElse(null);
                if (entry == null) {
                    return tell(Outcome.REFUSED,
                            "This page changed before your action arrived, so nothing was done. Please look and try again.");
                }
                signals = decoder.decode(delivery.body.readAllBytes(), instance.signals());
                return Outcome.RAN;
            } catch (SignalException e) {
                delivery.tab.release(delivery.eventId);
                instance.forget();
                return Refusal.send(response, Status.BAD_REQUEST_400, e.code().token(), e.reason());
            } catch (Exception e) {
                return failed("Rendering page " + instance.address().pattern() + " failed", e);
            }
        }

        private boolean current(HandlerEntry found) {
            var work = new EventWork(instance, store, answer, Map.of());
            return instance.routeId(found).equals(delivery.routeId) && Work.call(work, found::allowed);
        }

        /** Sends the whole page as it is now. */
        private Outcome tell(Outcome outcome, String notice) {
            try {
                answer.add(events -> {
                    instance.resync(events);
                    if (!notice.isEmpty()) {
                        instance.notice(events, notice);
                    }
                });
                return outcome;
            } catch (Exception e) {
                return failed("Rendering page " + instance.address().pattern() + " failed", e);
            }
        }

        private Outcome run(HandlerEntry found) {
            var work = new EventWork(instance, store, answer, signals);
            flusher.watch(answer, () -> flush(work));
            try {
                Work.call(work, () -> {
                    switch (found.handler()) {
                        case Handler handler -> handler.run();
                        case EventHandler handler -> handler.handle(work);
                        default -> throw new FastStateException("No handler: " + found.handler().getClass());
                    }
                    return found;
                });
                flusher.leave(answer);
                answer.add(events -> {
                    instance.clearNotice(events);
                    work.addChanges(events);
                });
                return Outcome.RAN;
            } catch (Exception e) {
                flusher.leave(answer);
                return failed(work, e);
            }
        }

        private void flush(EventWork work) {
            try {
                answer.flush(work::addChanges);
            } catch (Exception e) {
                LOGGER.log(System.Logger.Level.DEBUG, "Changes of a running handler could not be rendered", e);
            }
        }

        private Outcome failed(EventWork work, Exception e) {
            var outcome = failed("A handler of page " + instance.address().pattern() + " failed", e);
            try {
                answer.add(work::addChanges);
            } catch (Exception again) {
                instance.forget();
                LOGGER.log(System.Logger.Level.WARNING, "The page could not be rendered after its handler failed", again);
            }
            return outcome;
        }

        private Outcome failed(String what, Exception e) {
            var code = Failures.log(what, e);
            try {
                answer.add((EventWriter events) -> instance.notice(events, Failures.message(code)));
            } catch (Exception again) {
                LOGGER.log(System.Logger.Level.WARNING, "The user could not be told of a failure", again);
            }
            return Outcome.FAILED;
        }
    }
}
