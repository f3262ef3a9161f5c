package io.faststate.server.event;

import io.faststate.server.datastar.EventWriter;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.language.Word;
import io.faststate.server.metrics.Failures;
import io.faststate.server.metrics.Outcome;
import io.faststate.server.route.AccessDeniedException;
import io.faststate.server.sync.Browser;
import io.faststate.server.sync.Rejection;

/** What the browser of an event gets that did not end as its handler meant it to. */
final class EventEndings {
    private static final System.Logger LOGGER = System.getLogger(EventEndings.class.getName());

    private final PageInstance instance;
    private final Answer answer;
    private final String routeId;
    /** Whether this is the answer to a repeated delivery, of which nothing is kept for another one. */
    private boolean repeated;

    /** Endings of the event of a handler. */
    EventEndings(PageInstance instance, Answer answer, String routeId) {
        this.instance = instance;
        this.answer = answer;
        this.routeId = routeId;
    }

    /** Sends the whole current page. */
    Outcome tell(Outcome outcome, String notice) {
        answer.told(notice);
        repeated = outcome == Outcome.REPEATED;
        try {
            answer.add(events -> {
                if (outcome != Outcome.REPEATED) {
                    undone(events, outcome);
                }
                instance.resync(events);
                notice(events, notice);
            });
            return outcome;
        } catch (AccessDeniedException e) {
            return denied(e, Outcome.REFUSED);
        } catch (Throwable e) {
            return failed("Rendering page " + instance.address().pattern() + " failed", e);
        }
    }

    /** Tells that an event had no effect, also in the answer to a repeated delivery of it: this one may be lost. */
    private void undone(EventWriter events, Outcome outcome) throws Exception {
        keep(events, it -> answer.undone(it, outcome));
    }

    /** Shows a notice, also by the answer to a repeated delivery. */
    private void notice(EventWriter events, String notice) throws Exception {
        if (!notice.isEmpty()) {
            keep(events, it -> instance.messages().notice(it, notice));
        }
    }

    private void keep(EventWriter events, Answer.Addition addition) throws Exception {
        if (repeated) {
            addition.to(events);
        } else {
            answer.lasting().keep(events, addition);
        }
    }

    /**
     * Tells the user that the server stopped before the handler was done, or stopped the handler since nobody waited for it any
     * more; that is not a failure of the handler.
     */
    Outcome stopped(EventWork work, InterruptedException e) {
        LOGGER.log(System.Logger.Level.DEBUG, "A handler ended early, because the server is stopping or its browser disconnected", e);
        var told = instance.words().text(Word.STOPPED);
        answer.told(told);
        try {
            answer.add(events -> {
                undone(events, Outcome.FAILED);
                work.addChanges(events);
                notice(events, told);
            });
        } catch (Exception again) {
            LOGGER.log(System.Logger.Level.DEBUG, "A user could not be told that the server is stopping", again);
        }
        return Outcome.FAILED;
    }

    /** Makes the browser reload the page in another session. */
    Outcome reload() {
        try {
            answer.add(events -> events.write(Browser.reload()));
            return Outcome.REFUSED;
        } catch (Exception e) {
            return failed("Leaving page " + instance.address().pattern() + " failed", e);
        }
    }

    /** Makes the browser leave a page that it may no longer see. */
    Outcome denied(AccessDeniedException e, Outcome outcome) {
        instance.place().redirected();
        try {
            answer.add(events -> instance.place().leave(events, e));
            return outcome;
        } catch (Exception again) {
            return failed("Leaving page " + instance.address().pattern() + " failed", again);
        }
    }

    /** Shows the violations of a value that was not stored. */
    Outcome invalid(EventWork work, Rejection rejection) {
        answer.rejected(rejection);
        try {
            answer.add(events -> {
                answer.lasting().keep(events, it -> answer.undone(it, Outcome.REJECTED));
                work.addChanges(events);
                answer.lasting().keep(events, it -> instance.messages().refuse(it, rejection, routeId));
            });
            return Outcome.REJECTED;
        } catch (Exception again) {
            return failed(work, again);
        }
    }

    Outcome failed(EventWork work, Throwable e) {
        var outcome = failed("A handler of page " + instance.address().pattern() + " failed", e);
        if (instance.viewFailed(e).isPresent()) {
            instance.forget();
            return outcome;
        }
        try {
            answer.add(work::addChanges);
        } catch (Throwable again) {
            instance.forget();
            if (instance.viewFailed(again).isEmpty()) {
                LOGGER.log(System.Logger.Level.WARNING, "The page could not be rendered after its handler failed", again);
            }
        }
        return outcome;
    }

    Outcome failed(String what, Throwable e) {
        var code = instance.viewFailed(e).orElseGet(() -> Failures.log(what, e));
        var told = instance.words().failed(code);
        answer.told(told);
        try {
            answer.add(events -> {
                undone(events, Outcome.FAILED);
                notice(events, told);
            });
        } catch (Exception again) {
            LOGGER.log(System.Logger.Level.WARNING, "The user could not be shown a failure", again);
        }
        return Outcome.FAILED;
    }
}
