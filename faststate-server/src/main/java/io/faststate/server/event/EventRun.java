package io.faststate.server.event;

import io.faststate.dsl.EventHandler;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Handler;
import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.User;
import io.faststate.dsl.action.UnusedActions;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.identity.HandlerBody;
import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.port.Work;
import io.faststate.server.body.Arrivals;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.dev.trace.Trace;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.language.Word;
import io.faststate.server.metrics.Outcome;
import io.faststate.server.render.PageRender;
import io.faststate.server.route.AccessDeniedException;
import io.faststate.server.session.SessionEndedException;
import io.faststate.server.signal.AcceptedParts;
import io.faststate.server.signal.DraftJson;
import io.faststate.server.signal.SignalException;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.RepeatedEventException;
import io.faststate.server.store.EventId;
import io.faststate.server.sync.Browser;
import io.faststate.server.sync.Rejection;
import io.faststate.server.view.HandlerEntry;
import io.helidon.http.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs one event: from finding its handler to the end of its answer. */
final class EventRun {
    private static final System.Logger LOGGER = System.getLogger(EventRun.class.getName());
    private static final long MAX_RENDER_AGE = PageRender.MAX_AGE.toNanos();

    private final EventServices services;
    private final Delivery delivery;
    private final PageInstance instance;
    private final Answer answer;
    private final EventEndings endings;
    private @Nullable HandlerEntry entry;
    private Map<String, Object> signals = Map.of();
    private AcceptedParts accepted = AcceptedParts.NONE;
    /** How many hints the page had when the event began. */
    private int hinted;

    EventRun(EventServices services, Delivery delivery, PageInstance instance, Answer answer) {
        this.services = services;
        this.delivery = delivery;
        this.instance = instance;
        this.answer = answer;
        this.endings = new EventEndings(instance, answer, delivery.target().id());
    }

    Outcome handle() throws Exception {
        return services.hints().traces().record("event", pattern(), instance.address().tab(), this::run);
    }

    private Outcome run() throws Exception {
        hinted = services.hints().of(pattern()).size();
        var outcome = admit();
        var found = entry;
        if (outcome != Outcome.RAN || found == null) {
            return end(outcome);
        }
        if (found.concurrent()) {
            delivery.tab().turn().unlock();
            answer.flush(EventWriter::heartbeat);
        }
        return end(run(found));
    }

    private String pattern() {
        return instance.address().pattern();
    }

    private Outcome end(Outcome outcome) throws IOException {
        tellHints();
        answer.conclude(outcome, delivery, instance);
        delivery.tab().end(delivery.eventId(), answer);
        try {
            answer.finish();
            if (answer.gone()) {
                instance.forget();
            }
        } catch (IOException | UncheckedIOException e) {
            instance.forget();
            LOGGER.log(System.Logger.Level.DEBUG, "A browser disconnected before its answer", e);
        } catch (RuntimeException e) {
            instance.forget();
            throw e;
        }
        return outcome;
    }

    /** Shows the page the hints that this event caused. */
    private void tellHints() {
        var hints = services.hints().of(pattern());
        if (hints.size() > hinted) {
            try {
                answer.add(events -> events.write(Browser.hints(hints)));
            } catch (Exception e) {
                LOGGER.log(System.Logger.Level.DEBUG, "A hint could not be shown on its page", e);
            }
        }
    }

    /** Whether the handler that the user saw may run: a render of the current state must yield it. */
    private Outcome admit() throws Exception {
        if (!delivery.content().keepClaim() && !delivery.tab().claim(delivery.eventId())) {
            return repeat();
        }
        if (delivery.late()) {
            return endings.tell(Outcome.REFUSED, instance.words().text(Word.LATE));
        }
        try {
            services.loads().load(instance);
            if (delivery.outdated()) {
                answer.add(instance::resync);
            } else {
                answer.add(events -> instance.refresh(events, MAX_RENDER_AGE));
            }
            signals = delivery.content().decode(services.decoder(), instance.signals());
            var reading = work(EventClaim.none(), signals);
            reading.signals().catchUp();
            if (reading.count()) {
                answer.add(events -> instance.refresh(events, MAX_RENDER_AGE));
            }
            keepGiven();
            entry = delivery.target().in(instance).filter(this::allowed).orElse(null);
            if (entry == null) {
                return endings.tell(Outcome.REFUSED, instance.words().text(Word.CHANGED));
            }
            var wait = entry.limit().map(this::count).orElse(Duration.ZERO);
            if (!wait.isZero()) {
                answer.retryAfter(wait);
                return endings.tell(Outcome.THROTTLED, instance.words().text(Word.OFTEN, duration(wait)));
            }
            return Outcome.RAN;
        } catch (SignalException e) {
            delivery.tab().release(delivery.eventId());
            instance.forget();
            return answer.refuse(Status.BAD_REQUEST_400, e.code().token(), e.reason());
        } catch (AccessDeniedException e) {
            return endings.denied(e, Outcome.REFUSED);
        } catch (Throwable e) {
            var refusal = FailureGuard.passing(e);
            if (refusal.isPresent() && !answer.hasBegun()) {
                // Its handler has not run, so that it may be delivered again.
                delivery.tab().release(delivery.eventId());
                instance.forget();
                return answer.refuseForNow(refusal.get());
            }
            return endings.failed("Rendering page " + pattern() + " failed", e);
        }
    }

    /** Counts a run of a rate-limited handler; returns how long to wait if it may not run now. */
    private Duration count(HandlerTraits.Limit limit) {
        var session = instance.address().session().owner();
        var who = switch (limit.key()) {
            case SESSION -> session;
            case USER -> instance.user().map(User::id).orElse(session);
            case ADDRESS -> delivery.address();
        };
        return services.rates().count(delivery.target().id(), limit, who);
    }

    private String duration(Duration wait) {
        var words = instance.words();
        var seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        if (seconds < 100) {
            return seconds == 1 ? words.text(Word.SECOND) : words.text(Word.SECONDS, seconds);
        }
        return words.text(Word.MINUTES, wait.plusMinutes(1).toMinutes());
    }

    /** Restores the server's values in the parts that nobody may change on this page. */
    private void keepGiven() {
        accepted = accepts();
        var client = delivery.content().posted() == null;
        for (var signal : instance.signals().values()) {
            if (signal instanceof RecordSignal<?> record) {
                signals.computeIfPresent(record.name(), (name, sent) -> accepted.of(record, sent, client));
            }
        }
    }

    private AcceptedParts accepts() {
        return Work.call(work(EventClaim.none(), Map.of()), instance::accepts);
    }

    /**
     * Keeps the values of fields that the page no longer shows, such as those of an earlier step in a form with
     * several.
     */
    private void keepEntered() {
        if (accepted.isEmpty()) {
            return;
        }
        var now = accepts();
        for (var signal : instance.signals().values()) {
            var entered = signals.get(signal.name());
            if (signal instanceof RecordSignal<?> record && entered != null && !accepted.within(now, record)) {
                instance.gave(record, DraftJson.of(entered), EventClaim.none());
            }
        }
    }

    /**
     * Answers a repeated delivery once its handler is done: with the one-off parts of its answer, and the current page.
     */
    private Outcome repeat() throws Exception {
        delivery.tab().turn().unlock();
        services.flusher().watch(answer);
        try {
            answer.awaitEarlier();
        } finally {
            services.flusher().leave(answer);
        }
        answer.add(events -> events.append(delivery.tab().lasting(delivery.eventId())));
        return endings.tell(Outcome.REPEATED, "");
    }

    private boolean allowed(HandlerEntry found) {
        return Work.call(work(EventClaim.none(), Map.of()), found::allowed);
    }

    private Outcome run(HandlerEntry found) {
        if (found.concurrent()) {
            return runToItsEnd(found);
        }
        instance.answeredBy(answer::takesChanges);
        try {
            return runToItsEnd(found);
        } finally {
            instance.answered();
        }
    }

    private Outcome runToItsEnd(HandlerEntry found) {
        var work = work(claim(), signals);
        var outcome = run(found, work);
        work.handOver();
        return outcome;
    }

    private Outcome run(HandlerEntry found, EventWork work) {
        try {
            if (!delivery.content().refused().isEmpty()) {
                throw new InvalidValueException(Upload.class, null, delivery.content().refused());
            }
            var broken = delivery.content().failure();
            if (broken.isPresent()) {
                throw broken.get();
            }
            call(found, work);
            delivery.content().files().ifPresent(Arrivals::handOver);
            answer.add(events -> {
                answer.lasting().keep(events, it -> instance.messages().accept(it, delivery.target().id()));
                work.addChanges(events);
                instance.messages().notice(events, work.notice());
            });
            keepEntered();
            return Outcome.RAN;
        } catch (AccessDeniedException e) {
            work.denied(e);
            return work.redirected() ? Outcome.RAN : endings.denied(e, Outcome.RAN);
        } catch (SessionEndedException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "A handler could not change its session, which had ended in the meantime", e);
            return endings.reload();
        } catch (InvalidValueException e) {
            return endings.invalid(work, new Rejection(e, work.signals().read()));
        } catch (RepeatedEventException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "An event that was already committed was delivered again", e);
            return endings.tell(Outcome.REPEATED, "");
        } catch (InterruptedException e) {
            return answer.gone() || services.flusher().closed() ? endings.stopped(work, e) : endings.failed(work, e);
        } catch (Throwable e) {
            return endings.failed(work, e);
        }
    }

    private void call(HandlerEntry found, EventWork work) throws Exception {
        services.flusher().watch(answer, () -> flush(work));
        Trace.handler(() -> HandlerBody.of(found.handler()).place());
        var begun = ServerClock.nanos();
        try {
            services.validation().in(delivery.locale(), () -> Work.call(work, () -> {
                switch (found.handler()) {
                    case Handler handler -> handler.run();
                    case EventHandler handler -> handler.handle(work);
                    default -> throw new FastStateException("No handler: " + found.handler().getClass());
                }
                UnusedActions.refuse(work.actions());
                return found;
            }));
            if (!work.acted()) {
                services.hints().changedNothing(pattern(), found.handler());
            }
        } finally {
            services.flusher().leave(answer);
            if (!found.concurrent() && !work.showed()) {
                services.hints().ran(pattern(), found.handler(), ServerClock.nanos() - begun);
            }
            if (services.flusher().closed() || answer.gone()) {
                // Nothing can be written or read on an interrupted thread.
                var unused = Thread.interrupted();
            }
        }
    }

    private EventWork work(EventClaim claim, Map<String, Object> values) {
        return new EventWork(instance, services, claim, delivery, answer, values);
    }

    private EventClaim claim() {
        return EventClaim.of(new EventId(instance.address().tab(), delivery.eventId()));
    }

    private void flush(EventWork work) {
        try {
            answer.flush(work::showChanges);
        } catch (Exception e) {
            LOGGER.log(System.Logger.Level.DEBUG, "Changes of a running handler could not be rendered", e);
        }
    }

}
