package io.faststate.dsl;

import io.faststate.dsl.expression.Syntax;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.work.HandlerTraits;
import io.faststate.dsl.work.Work;
import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an element does on an event, a key, an interval, when it comes into view or into the page: one attribute, in
 * which more of the same name follow in the order in which they were given.
 */
final class Listener extends Attribute {
    private static final EventOption[] NO_OPTIONS = {};
    private static final Set<EventOption.Kind> FOR_HANDLERS =
            EnumSet.of(EventOption.Kind.CONCURRENT, EventOption.Kind.THROTTLE_BY, EventOption.Kind.SENDING);
    private static final AttributeName KEYDOWN = AttributeName.of("data-on:keydown");
    private static final AttributeName INTERSECT = AttributeName.of("data-on-intersect");
    private static final AttributeName INIT = AttributeName.of("data-init");

    private final @Nullable KeyTest keys;
    private final @Nullable ClientAction first;
    private final @Nullable Serializable handler;
    private final EventOption[] options;
    private @Nullable Listener following;
    /** The button whose clicks it listens to, unless it prevents what they do besides. */
    @Nullable Element<?> button;

    private Listener(
            AttributeName name,
            @Nullable KeyTest keys,
            @Nullable ClientAction first,
            @Nullable Serializable handler,
            EventOption[] options) {
        super(name);
        Work.used(first);
        this.keys = keys;
        this.first = first;
        this.handler = handler;
        this.options = options;
    }

    /** A listener in the attribute that the name and the options give, once they are known to fit. */
    private static Listener of(
            Trigger trigger,
            AttributeName plain,
            @Nullable KeyTest keys,
            @Nullable ClientAction first,
            @Nullable Serializable handler,
            EventOption[] options) {
        if (options.length == 0) {
            return new Listener(plain, keys, first, handler, NO_OPTIONS);
        }
        trigger.check(options);
        var made = new Listener(named(plain, keys != null, options), keys, first, handler, options.clone());
        if (handler == null) {
            for (var option : options) {
                if (FOR_HANDLERS.contains(option.kind())) {
                    throw new FastStateException(
                            "The option " + option.kind() + " is for a handler, and " + plain.text() + " has none");
                }
            }
        }
        if (handler == null && first == null && made.depends()) {
            throw new FastStateException("The options confirm and only if say whether something is done, and "
                    + plain.text() + " does nothing: give it a handler or an action");
        }
        return made;
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
        return of(Trigger.EVENT, EventNames.attribute(event), null, first, handler, options);
    }

    /**
     * A listener for one key while it goes down. The options {@code prevent} and {@code stop} apply to that key alone.
     *
     * @param key the value of {@code KeyboardEvent.key}, such as {@code Enter}
     */
    static Listener key(
            String key, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return of(Trigger.KEY, KEYDOWN, KeyTest.of(key), first, handler, options);
    }

    /** A listener for a shortcut, wherever on the page the focus is. */
    static Listener shortcut(
            KeyTest.Shortcut keys, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        var all = Arrays.copyOf(options, options.length + 2);
        all[options.length] = EventOption.window();
        all[options.length + 1] = EventOption.prevent();
        return of(Trigger.KEY, KEYDOWN, keys, first, handler, all);
    }

    /** A listener for the element coming into view. */
    static Listener intersect(@Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return of(Trigger.INTERSECT, INTERSECT, null, first, handler, options);
    }

    /** A listener that reacts again and again while the element is in the page. */
    static Listener interval(
            Duration every, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        var name = AttributeName.of("data-on-interval__duration." + EventOption.time(every));
        return of(Trigger.INTERVAL, name, null, first, handler, options);
    }

    /** A listener that reacts when the element comes into the page. */
    static Listener init(@Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return of(Trigger.INIT, INIT, null, first, handler, options);
    }

    /** An action that runs when the element comes into the page, and again as its attribute tells. */
    static Listener effect(AttributeName name, ClientAction action) {
        return new Listener(name, null, action, null, NO_OPTIONS);
    }

    /** Whether it waits for an event of the DOM, with whatever options. */
    boolean isFor(String event) {
        var plain = EventNames.attribute(event).text();
        return keys == null && (name.text().equals(plain) || name.text().startsWith(plain + "__"));
    }

    /** The first handler among this and those that follow it. */
    @Nullable Serializable anyHandler() {
        for (var each = this; each != null; each = each.following) {
            if (each.handler != null) {
                return each.handler;
            }
        }
        return null;
    }

    /** Appends one that reacts after this and those that follow it. */
    void add(Listener more) {
        var last = this;
        for (var each = following; each != null; each = each.following) {
            last = each;
        }
        last.following = more;
    }

    @Override
    void write(HtmlWriter out) {
        var clicked = button;
        if (clicked != null) {
            PlainForm.clicked(clicked, out);
        }
        out.openExpression(name);
        statements(out);
        for (var each = following; each != null; each = each.following) {
            out.code("; ");
            each.statements(out);
        }
        out.endExpression();
    }

    /** Writes what this one does, as expression text. */
    void statements(ExpressionSink out) {
        if (keys != null) {
            writeKey(keys, out);
        } else if (first == null && handler == null) {
            out.literal(null);
        } else {
            writeStatements(out);
        }
    }

    private void writeStatements(ExpressionSink out) {
        if (depends()) {
            writeNested(out);
            return;
        }
        if (first != null) {
            first.write(out);
        }
        if (handler != null) {
            if (first != null) {
                out.code("; ");
            }
            out.action(handler, traits(), sending());
        }
    }

    private void writeKey(KeyTest keys, ExpressionSink out) {
        keys.write(out);
        out.code(" && (");
        if (has(EventOption.Kind.PREVENT)) {
            out.code("evt.preventDefault(), ");
        }
        if (has(EventOption.Kind.STOP)) {
            out.code("evt.stopPropagation(), ");
        }
        writeNested(out);
        out.code(")");
    }

    /** Whether it depends on more than the event. */
    private boolean depends() {
        return has(EventOption.Kind.CONFIRM) || has(EventOption.Kind.ONLY_IF);
    }

    /** Writes what is done as one expression, behind the condition and the question that it depends on. */
    private void writeNested(ExpressionSink out) {
        for (var option : options) {
            var condition = option.condition();
            if (condition != null) {
                Syntax.operand(condition, out);
                out.code(" && ");
            }
        }
        for (var option : options) {
            if (option.kind() == EventOption.Kind.CONFIRM) {
                out.code("confirm(");
                out.literal(option.question());
                out.code(") && ");
            }
        }
        out.code(depends() ? "(" : "");
        if (first != null) {
            Syntax.nested(first, out);
            out.code(handler == null ? "" : ", ");
        }
        if (handler != null) {
            out.action(handler, traits(), sending());
        } else if (first == null) {
            out.literal(null);
        }
        out.code(depends() ? ")" : "");
    }

    private static AttributeName named(AttributeName plain, boolean forKey, EventOption[] options) {
        var text = new StringBuilder(plain.text());
        for (var option : options) {
            if (!forKey || !isPerKey(option)) {
                text.append(option.modifier());
            }
        }
        return AttributeName.of(text.toString());
    }

    private static boolean isPerKey(EventOption option) {
        return option.kind() == EventOption.Kind.PREVENT || option.kind() == EventOption.Kind.STOP;
    }

    private HandlerTraits traits() {
        if (options.length == 0) {
            return HandlerTraits.PLAIN;
        }
        var limit = Arrays.stream(options).flatMap(option -> option.limit().stream()).findFirst();
        var concurrent = has(EventOption.Kind.CONCURRENT);
        return limit.isEmpty() && !concurrent ? HandlerTraits.PLAIN : new HandlerTraits(concurrent, limit);
    }

    private @Nullable ClientAction sending() {
        for (var option : options) {
            if (option.kind() == EventOption.Kind.SENDING) {
                return option.sending();
            }
        }
        return null;
    }

    /** Whether it has an option. */
    boolean has(EventOption.Kind kind) {
        for (var option : options) {
            if (option.kind() == kind) {
                return true;
            }
        }
        return false;
    }
}
