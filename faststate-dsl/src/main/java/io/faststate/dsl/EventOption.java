package io.faststate.dsl;

import io.faststate.dsl.listener.ListenerOption;
import io.faststate.dsl.listener.OptionKind;
import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.value.TimerText;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an event is listened for: {@code onInput(handler, debounce(Duration.ofMillis(300)))}.
 *
 * <p>A listener takes each kind once, one of debounce, throttle and delay, and one of window, document and outside.
 */
public final class EventOption extends ListenerOption {
    private static final EventOption ONCE = new EventOption(OptionKind.ONCE, "__once");
    private static final EventOption PASSIVE = new EventOption(OptionKind.PASSIVE, "__passive");
    private static final EventOption CAPTURE = new EventOption(OptionKind.CAPTURE, "__capture");
    private static final EventOption WINDOW = new EventOption(OptionKind.WINDOW, "__window");
    private static final EventOption DOCUMENT = new EventOption(OptionKind.DOCUMENT, "__document");
    private static final EventOption OUTSIDE = new EventOption(OptionKind.OUTSIDE, "__outside");
    private static final EventOption PREVENT = new EventOption(OptionKind.PREVENT, "__prevent");
    private static final EventOption STOP = new EventOption(OptionKind.STOP, "__stop");
    private static final EventOption VIEW_TRANSITION = new EventOption(OptionKind.VIEW_TRANSITION, "__viewtransition");
    private static final EventOption CONCURRENT = new EventOption(OptionKind.CONCURRENT, "");
    private static final int MOST_EVENTS = 1_000;
    private static final EventOption HALF = new EventOption(OptionKind.HALF, "__half");
    private static final EventOption FULL = new EventOption(OptionKind.FULL, "__full");

    private EventOption(OptionKind kind, String modifier) {
        super(kind, modifier, "", null, null, null);
    }

    private EventOption(
            OptionKind kind,
            String question,
            @Nullable BooleanExpr condition,
            HandlerTraits.@Nullable Limit limit,
            @Nullable ClientAction sending) {
        super(kind, "", question, condition, limit, sending);
    }

    /**
     * Waits until no event came for that long, then reacts to the last.
     *
     * @throws FastStateException if the time is less than 1 ms or more than 24 days
     */
    public static EventOption debounce(Duration quiet) {
        return new EventOption(OptionKind.DEBOUNCE, "__debounce." + TimerText.of(quiet));
    }

    /**
     * As {@link #debounce}, and reacts to the first event at once too.
     *
     * @throws FastStateException if the time is less than 1 ms or more than 24 days
     */
    public static EventOption debounceLeading(Duration quiet) {
        return new EventOption(OptionKind.DEBOUNCE, "__debounce." + TimerText.of(quiet) + ".leading");
    }

    /**
     * Reacts to the first event only, until no event came for that long.
     *
     * @throws FastStateException if the time is less than 1 ms or more than 24 days
     */
    public static EventOption debounceLeadingOnly(Duration quiet) {
        return new EventOption(OptionKind.DEBOUNCE, "__debounce." + TimerText.of(quiet) + ".leading.notrailing");
    }

    /**
     * Reacts at once, and then not again for that long.
     *
     * @throws FastStateException if the time is less than 1 ms or more than 24 days
     */
    public static EventOption throttle(Duration pause) {
        return new EventOption(OptionKind.THROTTLE, "__throttle." + TimerText.of(pause));
    }

    /**
     * As {@link #throttle}, and reacts to the last event of the pause at its end.
     *
     * @throws FastStateException if the time is less than 1 ms or more than 24 days
     */
    public static EventOption throttleTrailing(Duration pause) {
        return new EventOption(OptionKind.THROTTLE, "__throttle." + TimerText.of(pause) + ".trailing");
    }

    /**
     * Reacts only to the last event of each pause, at its end.
     *
     * @throws FastStateException if the time is less than 1 ms or more than 24 days
     */
    public static EventOption throttleTrailingOnly(Duration pause) {
        return new EventOption(OptionKind.THROTTLE, "__throttle." + TimerText.of(pause) + ".noleading.trailing");
    }

    /**
     * Reacts that much later.
     *
     * @throws FastStateException if the time is less than 1 ms or more than 24 days
     */
    public static EventOption delay(Duration time) {
        return new EventOption(OptionKind.DELAY, "__delay." + TimerText.of(time));
    }

    /** Reacts to the first event only. */
    public static EventOption once() {
        return ONCE;
    }

    /** Promises the browser that nothing is prevented, so that scrolling needn't wait. */
    public static EventOption passive() {
        return PASSIVE;
    }

    /** Reacts on the way down to the event's target, before the elements inside do. */
    public static EventOption capture() {
        return CAPTURE;
    }

    /** Listens to the window. */
    public static EventOption window() {
        return WINDOW;
    }

    /** Listens to the document. */
    public static EventOption document() {
        return DOCUMENT;
    }

    /** Reacts only to events outside of the element. */
    public static EventOption outside() {
        return OUTSIDE;
    }

    /** Keeps the browser from what it does on the event by itself. */
    public static EventOption prevent() {
        return PREVENT;
    }

    /** Keeps the event from the elements around. */
    public static EventOption stop() {
        return STOP;
    }

    /** Shows what the event changes as a view transition, where the browser knows them. */
    public static EventOption viewTransition() {
        return VIEW_TRANSITION;
    }

    /** Runs the handler beside the tab's other events: those that follow don't wait for it. */
    public static EventOption concurrent() {
        return CONCURRENT;
    }

    /**
     * Sets or clears signals as soon as the event took their values along: {@code onKey("Enter", add,
     * optimistic(text.setting("")))} empties the field for the next text, which a person may type before the handler is done. The
     * handler still gets what was there. Where the event is refused or fails, the signals that nobody changed since get
     * their old values back.
     *
     * @param action what the browser does without a request
     */
    public static EventOption optimistic(ClientAction action) {
        return new EventOption(OptionKind.OPTIMISTIC, "", null, null, Objects.requireNonNull(action));
    }

    /**
     * Runs the handler on the server at most so often, as for a sign-in: {@code throttleBy(ThrottleKey.ADDRESS, 5,
     * Duration.ofMinutes(1))}. Where there are more events, it does not run, and the user is told how long to wait. Events of
     * one handler are counted by each server for itself.
     *
     * @param key whose events are counted together
     * @param events how many there may be, 1 to 1,000
     * @param period in which time, 1 s to 1 day
     * @throws FastStateException if there are fewer or more, or the time is shorter or longer
     */
    public static EventOption throttleBy(ThrottleKey key, int events, Duration period) {
        if (events < 1 || events > MOST_EVENTS) {
            throw new FastStateException("throttleBy(…) was given " + events + " events: use 1 to " + MOST_EVENTS);
        }
        if (period.compareTo(Duration.ofSeconds(1)) < 0 || period.compareTo(Duration.ofDays(1)) > 0) {
            throw new FastStateException("throttleBy(…) was given a period of " + period + ": use 1 s to 1 day");
        }
        return new EventOption(OptionKind.THROTTLE_BY, "", null, new HandlerTraits.Limit(key, events, period), null);
    }

    /**
     * Asks the user first, in a dialog of the browser, and reacts only if the answer is yes.
     *
     * @param question what to ask; a text without markup
     * @throws FastStateException if the question is blank
     */
    public static EventOption confirm(String question) {
        if (question.isBlank()) {
            throw new FastStateException("confirm(…) was given a blank question: say what is going to happen");
        }
        return new EventOption(OptionKind.CONFIRM, question, null, null, null);
    }

    /**
     * Reacts only where a condition holds when the event comes: {@code onKey("Enter", save, onlyIf(changed))}.
     *
     * @param condition what the browser finds out without a request
     */
    public static EventOption onlyIf(BooleanExpr condition) {
        return new EventOption(OptionKind.ONLY_IF, "", Objects.requireNonNull(condition), null, null);
    }

    /** Waits until half of the element is in view. */
    public static EventOption half() {
        return HALF;
    }

    /** Waits until the whole element is in view. */
    public static EventOption full() {
        return FULL;
    }

    /**
     * Waits until a share of the element is in view.
     *
     * @param percent 1 to 100
     * @throws FastStateException if it is less or more
     */
    public static EventOption threshold(int percent) {
        if (percent < 1 || percent > 100) {
            throw new FastStateException("threshold(" + percent + ") is no share of an element: use 1 to 100 percent");
        }
        return new EventOption(OptionKind.THRESHOLD, "__threshold." + percent);
    }
}
