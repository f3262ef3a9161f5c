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
 * An option of an event listener: {@code onInput(handler, debounce(Duration.ofMillis(300)))}.
 *
 * <p>A listener takes each kind at most once, at most one of debounce, throttle and delay, and at most one of window,
 * document and outside.
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
     * Waits until no event has occurred for that long, then reacts to the last one.
     *
     * @throws FastStateException if the time is less than 1 ms or more than 24 days
     */
    public static EventOption debounce(Duration quiet) {
        return new EventOption(OptionKind.DEBOUNCE, "__debounce." + TimerText.of(quiet));
    }

    /**
     * Like {@link #debounce}, but also reacts to the first event at once.
     *
     * @throws FastStateException if the time is less than 1 ms or more than 24 days
     */
    public static EventOption debounceLeading(Duration quiet) {
        return new EventOption(OptionKind.DEBOUNCE, "__debounce." + TimerText.of(quiet) + ".leading");
    }

    /**
     * Reacts to the first event only, and again only after no event has occurred for that long.
     *
     * @throws FastStateException if the time is less than 1 ms or more than 24 days
     */
    public static EventOption debounceLeadingOnly(Duration quiet) {
        return new EventOption(OptionKind.DEBOUNCE, "__debounce." + TimerText.of(quiet) + ".leading.notrailing");
    }

    /**
     * Reacts to an event at once, then ignores events for that long.
     *
     * @throws FastStateException if the time is less than 1 ms or more than 24 days
     */
    public static EventOption throttle(Duration pause) {
        return new EventOption(OptionKind.THROTTLE, "__throttle." + TimerText.of(pause));
    }

    /**
     * Like {@link #throttle}, but also reacts to the last event of the pause when the pause ends.
     *
     * @throws FastStateException if the time is less than 1 ms or more than 24 days
     */
    public static EventOption throttleTrailing(Duration pause) {
        return new EventOption(OptionKind.THROTTLE, "__throttle." + TimerText.of(pause) + ".trailing");
    }

    /**
     * Reacts only to the last event of each pause, when the pause ends.
     *
     * @throws FastStateException if the time is less than 1 ms or more than 24 days
     */
    public static EventOption throttleTrailingOnly(Duration pause) {
        return new EventOption(OptionKind.THROTTLE, "__throttle." + TimerText.of(pause) + ".noleading.trailing");
    }

    /**
     * Reacts after a delay.
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

    /** Promises the browser not to prevent its default action, so that scrolling need not wait. */
    public static EventOption passive() {
        return PASSIVE;
    }

    /** Reacts in the capture phase, before the elements inside. */
    public static EventOption capture() {
        return CAPTURE;
    }

    /** Listens on the window. */
    public static EventOption window() {
        return WINDOW;
    }

    /** Listens on the document. */
    public static EventOption document() {
        return DOCUMENT;
    }

    /** Reacts only to events outside of the element. */
    public static EventOption outside() {
        return OUTSIDE;
    }

    /** Prevents the browser's default action for the event. */
    public static EventOption prevent() {
        return PREVENT;
    }

    /** Stops the event from reaching the enclosing elements. */
    public static EventOption stop() {
        return STOP;
    }

    /** Shows the event's changes as a view transition, if the browser supports it. */
    public static EventOption viewTransition() {
        return VIEW_TRANSITION;
    }

    /** Runs the handler concurrently: later events of the tab don't wait for it. */
    public static EventOption concurrent() {
        return CONCURRENT;
    }

    /**
     * Runs an action that sets signals as soon as the event has captured their values:
     * {@code onKey("Enter", add, optimistic(text.setting("")))} empties the field, so that the user can type the next
     * text before the handler has finished. The handler still gets the old values. If the event is refused or fails,
     * each signal that has not changed since gets its old value back.
     *
     * @param action an action that sends no request
     */
    public static EventOption optimistic(ClientAction action) {
        return new EventOption(OptionKind.OPTIMISTIC, "", null, null, Objects.requireNonNull(action));
    }

    /**
     * Limits how often the handler runs on the server, for example for a sign-in:
     * {@code throttleBy(ThrottleKey.ADDRESS, 5, Duration.ofMinutes(1))}. Beyond the limit the handler does not run, and
     * the user is told how long to wait. Each server counts the events of a handler separately.
     *
     * @param key which events are counted together
     * @param events the maximum number of events in a period, 1 to 1,000
     * @param period the length of the period, 1 s to 1 day
     * @throws FastStateException if the number of events or the period is out of range
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
     * Asks the user for confirmation in a browser dialog, and reacts only if the answer is yes.
     *
     * @param question the question, as plain text
     * @throws FastStateException if the question is blank
     */
    public static EventOption confirm(String question) {
        if (question.isBlank()) {
            throw new FastStateException("confirm(…) was given a blank question: say what is going to happen");
        }
        return new EventOption(OptionKind.CONFIRM, question, null, null, null);
    }

    /**
     * Reacts only if a condition holds when the event occurs: {@code onKey("Enter", save, onlyIf(changed))}.
     *
     * @param condition a condition that the browser evaluates without a request
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
     * Waits until a percentage of the element is in view.
     *
     * @param percent 1 to 100
     * @throws FastStateException if the percentage is out of range
     */
    public static EventOption threshold(int percent) {
        if (percent < 1 || percent > 100) {
            throw new FastStateException("threshold(" + percent + ") is not a percentage of an element: use 1 to 100");
        }
        return new EventOption(OptionKind.THRESHOLD, "__threshold." + percent);
    }
}
