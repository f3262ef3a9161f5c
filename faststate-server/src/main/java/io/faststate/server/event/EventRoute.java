package io.faststate.server.event;

import io.faststate.dsl.Scope;
import io.faststate.server.body.ArrivingBody;
import io.faststate.server.body.Content;
import io.faststate.server.body.ContentReader;
import io.faststate.server.body.PostedForm;
import io.faststate.server.body.RefusedException;
import io.faststate.server.body.UploadFiles;
import io.faststate.server.body.UploadSlots;
import io.faststate.server.datastar.DatastarEvent;
import io.faststate.server.instance.PageAccess;
import io.faststate.server.life.EventLoads;
import io.faststate.server.life.Turns;
import io.faststate.server.metrics.Failures;
import io.faststate.server.metrics.Meters;
import io.faststate.server.metrics.Outcome;
import io.faststate.server.route.AccessDeniedException;
import io.faststate.server.route.PageToken;
import io.faststate.server.signal.SignalDecoder;
import io.faststate.server.state.States;
import io.faststate.server.sync.Browser;
import io.faststate.server.transfer.Transfer;
import io.faststate.server.validation.Validation;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Answers events: finds the handler that the user saw, if it still exists, and runs it. */
public final class EventRoute implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(EventRoute.class.getName());
    private static final HeaderName EVENT = HeaderNames.create("FastState-Event");
    private static final HeaderName AGE = HeaderNames.create("FastState-Age");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");
    private static final int MAX_EVENT_ID = 64;
    /** How long handlers may continue when the server stops, and then how long their answers may take. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final PageAccess access;
    private final EventServices services;
    private final Tabs tabs;
    private final UploadFiles uploads = new UploadFiles();
    private final ContentReader contents;
    private final Admissions admissions;
    private final Rates perSession;
    private final Rates perAddress;
    private final Function<ServerRequest, String> addresses;
    private final Duration eventMemory;
    private final RunningEvents running = new RunningEvents();
    private volatile boolean closed;

    /** Creates the route with its limits. */
    public EventRoute(
            PageAccess access,
            States states,
            Validation validation,
            Meters meters,
            Transfer transfer,
            Downloads downloads,
            Handovers handovers,
            EventLoads loads,
            EventLimits limits) {
        this.access = access;
        var decoder = new SignalDecoder(limits.jsonDepth(), limits.signals());
        this.services = new EventServices(
                states, access.sessions(), validation, meters, transfer, decoder, new Flusher(limits.heartbeat()),
                downloads, handovers, loads, new HandlerRates(), access.hints());
        this.tabs = new Tabs(limits.tabs(), limits.eventMemory(), limits.eventsPerSecond(), states.store()::events);
        this.contents = new ContentReader(limits.bodyBytes(), limits.signals(), limits.uploads(), uploads);
        this.admissions = new Admissions(access, services, tabs, new UploadSlots(limits.uploads().perSession()));
        this.perSession = new Rates(limits.perSession());
        this.perAddress = new Rates(limits.perAddress());
        this.addresses = limits.addresses();
        this.eventMemory = limits.eventMemory();
    }

    /** Answers an event for a handler that a page showed. */
    public void seen(ServerRequest request, ServerResponse response) throws Exception {
        handle(request, response, new Target.Seen(request.path().pathParameters().get("id")));
    }

    /** Answers an event for a named action. */
    public void named(ServerRequest request, ServerResponse response) throws Exception {
        if (!request.headers().contains(PageAccess.PAGE) && access.sameOrigin(request)) {
            ArrivingBody.leave(request, response);
            Refusal.send(response, Status.FORBIDDEN_403, "page_token",
                    "Call an action from a page that declares it, with the page's token in the header FastState-Page");
            return;
        }
        var name = request.path().pathParameters().get("name");
        handle(request, response, Target.named(request.prologue().method().text(), name));
    }

    /** Whether an event is accepted; a refused one is answered here. */
    public boolean open(ServerRequest request, ServerResponse response) {
        if (closed) {
            ArrivingBody.leave(request, response);
            Refusal.stopping(response);
            return false;
        }
        if (!access.sameOrigin(request)) {
            ArrivingBody.leave(request, response);
            Refusal.send(response, Status.FORBIDDEN_403, "cross_origin", "This event did not come from a page of this site");
            return false;
        }
        return true;
    }

    /** Finds the page that a request comes from. */
    public PageAccess access() {
        return access;
    }

    /** The services that each event needs. */
    public EventServices services() {
        return services;
    }

    /** The events that are being answered. */
    public RunningEvents running() {
        return running;
    }

    /** Reads the content of events. */
    public ContentReader contents() {
        return contents;
    }

    private void handle(ServerRequest request, ServerResponse response, Target target) throws Exception {
        running.run(() -> answer(request, response, target));
    }

    private void answer(ServerRequest request, ServerResponse response, Target target) throws Exception {
        var started = System.nanoTime();
        if (!open(request, response)) {
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
        var eventId = request.headers().first(EVENT).orElseGet(() -> UUID.randomUUID().toString());
        if (eventId.length() > MAX_EVENT_ID) {
            ArrivingBody.leave(request, response);
            return Refusal.send(response, Status.BAD_REQUEST_400, "event_id", "An event's id has at most 64 characters");
        }
        var asking = new Admissions.Asking(request, response, token, target, eventId);
        Content content;
        try {
            content = contents.read(request, response, access.words(token), fields -> admissions.of(asking));
        } catch (RefusedException e) {
            return Refusal.send(response, e.status(), e.code(), e.reason());
        }
        try (content) {
            var answer = new Answer(request, response, services);
            return run(request, token, target, eventId, PostedForm.posted(content), answer);
        }
    }

    /** Admits the files of events. */
    public Admissions admissions() {
        return admissions;
    }

    /** Runs an event in its tab's turn and finishes its answer. */
    public Outcome run(
            ServerRequest request, PageToken token, Target target, String eventId, Content content, Answer answer)
            throws Exception {
        services.states().store().touch(Scope.TAB, token.address().tab());
        var tab = tabs.of(token.address().tab());
        if (!tab.admit() || !perSession.admit(token.address().session().owner()) || !perAddress.admit(addresses.apply(request))) {
            return answer.refuse(Status.TOO_MANY_REQUESTS_429, "too_many_events", "Too many events in one second");
        }
        tab.arrive(eventId, answer).ifPresent(answer::follow);
        // The instance is looked up within the turn: it may have been dropped while an earlier event ran.
        var turn = tab.turn();
        try {
            takeTurn(turn, answer);
            // Another event may have ended the session while this one arrived and waited.
            if (!access.sessions().open(token.address().session())) {
                return end(answer, Browser.reload());
            }
            Optional<PageAccess.Found> found;
            try {
                found = access.instance(token);
            } catch (AccessDeniedException e) {
                return end(answer, access.leaving(e, token));
            } catch (Throwable e) {
                return viewFailed(answer, token, e);
            }
            if (found.isEmpty()) {
                return end(answer, Browser.reload());
            }
            PageAccess.goOn(request, found.get().instance());
            var delivery = new Delivery(
                    tab,
                    target,
                    eventId,
                    content,
                    late(request),
                    found.get().outdated(),
                    access.sessions().cookieName(request),
                    addresses.apply(request),
                    locale(request, token));
            var outcome = new EventRun(services, delivery, found.get().instance(), answer).handle();
            if (found.get().built() && (outcome == Outcome.REFUSED || outcome == Outcome.INVALID)) {
                access.drop(found.get().instance());
            }
            return outcome;
        } finally {
            tab.end(eventId, answer);
            if (turn.isHeldByCurrentThread()) {
                turn.unlock();
            }
        }
    }

    /**
     * Runs a task in a tab's turn, so that none of the tab's events run at the same time.
     *
     * @throws Exception what the task throws, or an InterruptedException while it waits for its turn
     */
    public void inTurn(String name, Turns.Task task) throws Exception {
        var tab = tabs.of(name);
        tab.turn().lockInterruptibly();
        try {
            task.run();
        } finally {
            tab.turn().unlock();
        }
    }

    /** The language of messages: the page's, or the browser's if the application offers only one. */
    private Locale locale(ServerRequest request, PageToken token) {
        var language = token.address().request().language();
        return !language.isEmpty() ? access.words(token).locale() : services.validation().locale(request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse(""));
    }

    private void takeTurn(ReentrantLock turn, Answer answer) throws InterruptedException {
        if (!turn.tryLock(0, TimeUnit.NANOSECONDS)) {
            services.flusher().watch(answer);
            try {
                turn.lock();
            } finally {
                services.flusher().leave(answer);
            }
        }
    }

    private static Outcome end(Answer answer, DatastarEvent event) throws Exception {
        answer.add(events -> events.write(event));
        answer.finish();
        return Outcome.REFUSED;
    }

    private boolean late(ServerRequest request) {
        return request.headers().first(AGE).filter(age -> !DIGITS.matcher(age).matches()
                || Long.parseLong(age) > eventMemory.toMillis()).isPresent();
    }

    private Outcome viewFailed(Answer answer, PageToken token, Throwable e) throws IOException {
        var refusal = FailureGuard.passing(e);
        if (refusal.isPresent() && !answer.hasBegun()) {
            return answer.refuseForNow(refusal.get());
        }
        var code = Failures.log("The view of page " + token.address().pattern() + " failed", e);
        answer.refuse(Status.INTERNAL_SERVER_ERROR_500, "failed", access.words(token).failed(code));
        return Outcome.FAILED;
    }

    /**
     * Accepts no more events and ends those that run. They have a while to end by themselves; then their handlers are
     * interrupted and have as long to answer. A thread that the HTTP server itself interrupts can no longer write its
     * answer.
     */
    @Override
    public void close() {
        closed = true;
        var ended = running.awaitNone(GRACE);
        services.flusher().close();
        if (!ended && !running.awaitNone(GRACE)) {
            LOGGER.log(System.Logger.Level.INFO, "The server is stopping while events are still being answered");
        }
        uploads.close();
    }
}
