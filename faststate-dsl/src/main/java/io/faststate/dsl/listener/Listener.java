package io.faststate.dsl.listener;

import io.faststate.dsl.Element;
import io.faststate.dsl.EventHandler;
import io.faststate.dsl.EventOption;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Handler;
import io.faststate.dsl.action.Sequence;
import io.faststate.dsl.expression.Syntax;
import io.faststate.dsl.markup.Attribute;
import io.faststate.dsl.markup.Markup;
import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.value.TimerText;
import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that reacts to an event, a key, an interval, or the element's appearance in view or in the page. Further
 * listeners with the same attribute name are linked to it in the order in which they were added.
 */
public final class Listener extends Attribute {
    private static final EventOption[] NO_OPTIONS = {};
    private static final Set<OptionKind> FOR_HANDLERS =
            EnumSet.of(OptionKind.CONCURRENT, OptionKind.THROTTLE_BY, OptionKind.OPTIMISTIC);
    private static final AttributeName KEYDOWN = AttributeName.of("data-on:keydown");
    private static final AttributeName INTERSECT = AttributeName.of("data-on-intersect");
    private static final AttributeName INIT = AttributeName.of("data-init");

    private final @Nullable KeyTest keys;
    private final @Nullable ClientAction first;
    private final @Nullable Serializable handler;
    private final ListenerOption[] options;
    private @Nullable Listener following;
    /** The button whose clicks this listens for, unless the default action is prevented. */
    @Nullable Markup button;

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

    /** Checks the options and creates a listener whose attribute name includes them. */
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
            for (ListenerOption option : options) {
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
     * A listener for a DOM event.
     *
     * @param event the event's name, such as {@code click}
     * @param first the action that the browser runs first, without a request
     * @param handler the {@link Handler} or {@link EventHandler} that the server runs next
     * @throws FastStateException if the name contains characters other than lower case letters, digits and dashes, or
     *     if the options exclude each other
     */
    public static Listener of(
            String event, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return of(Trigger.EVENT, EventNames.attribute(event), null, first, handler, options);
    }

    /**
     * A listener for the press of a single key. The options {@code prevent} and {@code stop} apply to that key only.
     *
     * @param key the value of {@code KeyboardEvent.key}, such as {@code Enter}
     */
    public static Listener key(
            String key, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return of(Trigger.KEY, KEYDOWN, KeyTest.of(key), first, handler, options);
    }

    /** A listener for a keyboard shortcut, wherever the focus is on the page. */
    public static Listener shortcut(
            KeyTest.Shortcut keys, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        var all = Arrays.copyOf(options, options.length + 2);
        all[options.length] = EventOption.window();
        all[options.length + 1] = EventOption.prevent();
        return of(Trigger.KEY, KEYDOWN, keys, first, handler, all);
    }

    /** A listener for the element scrolling into view. */
    public static Listener intersect(@Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return of(Trigger.INTERSECT, INTERSECT, null, first, handler, options);
    }

    /** A listener that reacts periodically while the element is in the page. */
    public static Listener interval(
            Duration every, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        var name = AttributeName.of("data-on-interval__duration." + TimerText.of(every));
        return of(Trigger.INTERVAL, name, null, first, handler, options);
    }

    /** A listener that reacts when the element is added to the page. */
    public static Listener init(@Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return of(Trigger.INIT, INIT, null, first, handler, options);
    }

    /** An action that runs when the element is added to the page, and again whenever a signal in it changes. */
    public static Listener effect(AttributeName name, ClientAction action) {
        return new Listener(name, null, action, null, NO_OPTIONS);
    }

    /** Whether this listens for a DOM event, regardless of the options. */
    public boolean isFor(String event) {
        var plain = EventNames.attribute(event).text();
        return keys == null && (name.text().equals(plain) || name.text().startsWith(plain + "__"));
    }

    /** The first handler among this listener and those linked to it, or null. */
    public @Nullable Serializable anyHandler() {
        for (var each = this; each != null; each = each.following) {
            if (each.handler != null) {
                return each.handler;
            }
        }
        return null;
    }

    /** Adds a listener that reacts after this one and those linked to it. */
    public void add(Listener more) {
        var last = this;
        for (var each = following; each != null; each = each.following) {
            last = each;
        }
        last.following = more;
    }

    @Override
    public void write(HtmlWriter out) {
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

    /** Writes the statements of this listener as JavaScript. */
    public void statements(ExpressionSink out) {
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
        if (has(OptionKind.PREVENT)) {
            out.code("evt.preventDefault(), ");
        }
        if (has(OptionKind.STOP)) {
            out.code("evt.stopPropagation(), ");
        }
        writeNested(out);
        out.code(")");
    }

    /** Whether the reaction depends on more than the event. */
    private boolean depends() {
        return has(OptionKind.CONFIRM) || has(OptionKind.ONLY_IF);
    }

    /** Writes the reaction as one expression, preceded by the condition and the question that it depends on. */
    private void writeNested(ExpressionSink out) {
        for (ListenerOption option : options) {
            var condition = option.condition();
            if (condition != null) {
                Syntax.operand(condition, out);
                out.code(" && ");
            }
        }
        for (ListenerOption option : options) {
            if (option.kind() == OptionKind.CONFIRM) {
                out.code("confirm(");
                out.literal(option.question());
                out.code(") && ");
            }
        }
        out.code(depends() ? "(" : "");
        if (first != null) {
            Sequence.nested(first, out);
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
        for (ListenerOption option : options) {
            if (!forKey || !isPerKey(option)) {
                text.append(option.modifier());
            }
        }
        return AttributeName.of(text.toString());
    }

    private static boolean isPerKey(ListenerOption option) {
        return option.kind() == OptionKind.PREVENT || option.kind() == OptionKind.STOP;
    }

    private HandlerTraits traits() {
        if (options.length == 0) {
            return HandlerTraits.PLAIN;
        }
        var limit = Arrays.stream(options).flatMap(option -> option.limit().stream()).findFirst();
        var concurrent = has(OptionKind.CONCURRENT);
        return limit.isEmpty() && !concurrent ? HandlerTraits.PLAIN : new HandlerTraits(concurrent, limit);
    }

    private @Nullable ClientAction sending() {
        for (ListenerOption option : options) {
            if (option.kind() == OptionKind.OPTIMISTIC) {
                return option.sending();
            }
        }
        return null;
    }

    /** Sets the button whose clicks this listens for, if they also submit the enclosing form. */
    public void clicks(Markup clicked) {
        button = clicked;
    }

    /** Whether the listener has an option. */
    public boolean has(OptionKind kind) {
        for (ListenerOption option : options) {
            if (option.kind() == kind) {
                return true;
            }
        }
        return false;
    }
}
