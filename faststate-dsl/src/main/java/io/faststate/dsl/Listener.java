package io.faststate.dsl;

import io.faststate.dsl.expression.Syntax;
import io.faststate.dsl.render.ExpressionSink;
import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an element does on an event, a key, an interval, when it comes into view or into the page: one attribute. */
final class Listener {
    private static final Pattern EVENT = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final String attribute;
    private final @Nullable String key;
    private final @Nullable ClientAction first;
    private final @Nullable Serializable handler;
    private final EventOption[] options;

    private Listener(
            Trigger trigger,
            String name,
            @Nullable String key,
            @Nullable ClientAction first,
            @Nullable Serializable handler,
            EventOption[] options) {
        trigger.check(options);
        this.key = key;
        this.first = first;
        this.handler = handler;
        this.options = options.clone();
        this.attribute = attribute(name);
        if (handler == null && has(EventOption.Kind.CONCURRENT)) {
            throw new FastStateException("The option concurrent is for a handler, and " + name + " has none");
        }
    }

    /**
     * A listener for an event of the DOM.
     *
     * @param event the event's name, such as {@code click}
     * @param first what the browser does first, without a request
     * @param handler the {@link Handler} or {@link EventHandler} that the server then runs
     * @throws FastStateException if the name has other characters than lower case letters, digits and dashes, or the
     *     options don't go together
     */
    static Listener of(
            String event, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        if (!EVENT.matcher(event).matches()) {
            throw new FastStateException("'" + event + "' can't name an event: use lower case letters, digits and"
                    + " dashes, since HTML folds the case of attribute names");
        }
        return new Listener(Trigger.EVENT, "data-on:" + event, null, first, handler, options);
    }

    /**
     * A listener for one key while it goes down. The options {@code prevent} and {@code stop} apply to that key alone.
     *
     * @param key the value of {@code KeyboardEvent.key}, such as {@code Enter}
     */
    static Listener key(
            String key, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        if (key.isEmpty()) {
            throw new FastStateException("The name of a key is empty: use one such as Enter or Escape");
        }
        return new Listener(Trigger.KEY, "data-on:keydown", key, first, handler, options);
    }

    /** A listener for the element coming into view. */
    static Listener intersect(@Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return new Listener(Trigger.INTERSECT, "data-on-intersect", null, first, handler, options);
    }

    /** A listener that reacts again and again while the element is in the page. */
    static Listener interval(
            Duration every, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        var name = "data-on-interval__duration." + EventOption.time(every);
        return new Listener(Trigger.INTERVAL, name, null, first, handler, options);
    }

    /** A listener that reacts when the element comes into the page. */
    static Listener init(@Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return new Listener(Trigger.INIT, "data-init", null, first, handler, options);
    }

    /** The attribute's name, such as {@code data-on:click__once}. */
    String attribute() {
        return attribute;
    }

    /** Whether the server takes part. */
    boolean callsServer() {
        return handler != null;
    }

    /** Writes the attribute's value. */
    void write(ExpressionSink out) {
        if (key != null) {
            writeKey(key, out);
        } else if (first == null && handler == null) {
            out.literal(null);
        } else {
            writeStatements(out);
        }
    }

    private void writeStatements(ExpressionSink out) {
        if (first != null) {
            first.write(out);
        }
        if (handler != null) {
            out.code(first == null ? "" : "; ");
            out.action(handler, has(EventOption.Kind.CONCURRENT));
        }
    }

    private void writeKey(String key, ExpressionSink out) {
        out.code("evt.key === ");
        out.literal(key);
        out.code(" && (");
        if (has(EventOption.Kind.PREVENT)) {
            out.code("evt.preventDefault(), ");
        }
        if (has(EventOption.Kind.STOP)) {
            out.code("evt.stopPropagation(), ");
        }
        if (first != null) {
            Syntax.nested(first, out);
            out.code(handler == null ? "" : ", ");
        }
        if (handler != null) {
            out.action(handler, has(EventOption.Kind.CONCURRENT));
        } else if (first == null) {
            out.literal(null);
        }
        out.code(")");
    }

    private String attribute(String name) {
        var text = new StringBuilder(name);
        for (var option : options) {
            if (key == null || !isPerKey(option)) {
                text.append(option.modifier());
            }
        }
        return text.toString();
    }

    private static boolean isPerKey(EventOption option) {
        return option.kind() == EventOption.Kind.PREVENT || option.kind() == EventOption.Kind.STOP;
    }

    private boolean has(EventOption.Kind kind) {
        return Arrays.stream(options).anyMatch(option -> option.kind() == kind);
    }
}
