package io.faststate.server.action;

import io.faststate.dsl.Scope;
import io.faststate.server.metrics.Failures;
import io.faststate.server.metrics.Meters;
import io.faststate.server.metrics.Outcome;
import io.faststate.server.page.AccessDeniedException;
import io.faststate.server.page.PageAccess;
import io.faststate.server.page.PageToken;
import io.faststate.server.signal.SignalDecoder;
import io.faststate.server.state.States;
import io.faststate.server.transfer.Transfer;
import io.faststate.server.validation.Validation;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Answers events: finds the handler that the user saw, or none, and runs it. */
public final class EventRoute implements AutoCloseable {
    private static final HeaderName EVENT = HeaderNames.create("FastState-Event");
    private static final int MAX_EVENT_ID = 64;

    private final PageAccess access;
    private final EventServices services;
    private final Tabs tabs;
    private final ContentReader contents;

    /** A route with its limits. */
    public EventRoute(
            PageAccess access,
            States states,
            Validation validation,
            Meters meters,
            Transfer transfer,
            EventLimits limits) {
        this.access = access;
        var decoder = new SignalDecoder(limits.jsonDepth(), limits.signals());
        this.services =
                new EventServices(states, access.sessions(), validation, meters, transfer, decoder, new Flusher());
        this.tabs = new Tabs(limits.tabs(), limits.eventMemory(), limits.eventsPerSecond(), states.store()::events);
        this.contents = new ContentReader(limits.bodyBytes(), limits.signals());
    }

    /** Answers an event for a handler that a page showed. */
    public void seen(ServerRequest request, ServerResponse response) throws Exception {
        handle(request, response, new Target.Seen(request.path().pathParameters().get("id")));
    }

    /** Answers an event for a handler that has a name. */
    public void named(ServerRequest request, ServerResponse response) throws Exception {
        if (!request.headers().contains(PageAccess.PAGE) && access.sameOrigin(request)) {
            Refusal.send(response, Status.FORBIDDEN_403, "page_token",
                    "An action is called from a page that shows it, whose token goes into the header FastState-Page");
            return;
        }
        var name = request.path().pathParameters().get("name");
        handle(request, response, Target.named(request.prologue().method().text(), name));
    }

    private void handle(ServerRequest request, ServerResponse response, Target target) throws Exception {
        var started = System.nanoTime();
        if (!access.sameOrigin(request)) {
            Refusal.send(response, Status.FORBIDDEN_403, "cross_origin", "This event did not come from a page of this site");
            return;
        }
        var token = access.token(request, response);
        if (token.isPresent()) {
            var outcome = handle(request, response, token.get(), target);
            services.meters().event(token.get().address().pattern(), outcome, System.nanoTime() - started);
        }
    }

    private Outcome handle(ServerRequest request, ServerResponse response, PageToken token, Target target)
            throws Exception {
        Content content;
        try {
            content = contents.read(request);
        } catch (RefusedException e) {
            return Refusal.send(response, e.status(), e.code(), e.reason());
        }
        var eventId = request.headers().first(EVENT).orElseGet(() -> UUID.randomUUID().toString());
        if (eventId.length() > MAX_EVENT_ID) {
            return Refusal.send(response, Status.BAD_REQUEST_400, "event_id", "An event's id has at most 64 characters");
        }
        services.states().store().touch(Scope.TAB, token.address().tab());
        var tab = tabs.of(token.address().tab());
        if (!tab.admit()) {
            return Refusal.send(response, Status.TOO_MANY_REQUESTS_429, "too_many_events", "Too many events in one second");
        }
        // The instance is looked for in turn: while an earlier event ran, it may have been dropped.
        var turn = tab.turn();
        turn.lock();
        try {
            Optional<PageAccess.Found> found;
            try {
                found = access.instance(token);
            } catch (AccessDeniedException e) {
                access.denied(response, e);
                return Outcome.REFUSED;
            } catch (Throwable e) {
                return viewFailed(response, token, e);
            }
            if (found.isEmpty()) {
                access.reload(response);
                return Outcome.REFUSED;
            }
            var delivery = new Delivery(
                    tab, target, eventId, content, found.get().outdated(), request.isSecure(), locale(request));
            return new EventRun(services, delivery, found.get().instance(), request, response).handle();
        } finally {
            if (turn.isHeldByCurrentThread()) {
                turn.unlock();
            }
        }
    }

    private Locale locale(ServerRequest request) {
        return services.validation().locale(request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse(""));
    }

    private static Outcome viewFailed(ServerResponse response, PageToken token, Throwable e) {
        var code = Failures.log("The view of page " + token.address().pattern() + " failed", e);
        Refusal.send(response, Status.INTERNAL_SERVER_ERROR_500, "failed", Failures.message(code));
        return Outcome.FAILED;
    }

    @Override
    public void close() {
        services.flusher().close();
    }
}
