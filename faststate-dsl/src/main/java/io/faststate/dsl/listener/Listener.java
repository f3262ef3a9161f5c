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
 * What an element does on an event, a key, an interval, when it comes into view or into the page: one attribute, in
 * which more of the same name follow in the order in which they were given.
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
    /** The button whose clicks it listens to, unless it prevents what they do besides. */
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
     * A listener for an event of the DOM.
     *
     * @param event the event's name, such as {@code click}
     * @param first what the browser does first, without a request
     * @param handler the {@link Handler} or {@link EventHandler} that the server then runs
     * @throws FastStateException if the name has other characters than lower case letters, digits and dashes, or the
     *     options don't go together
     */
    public static Listener of(
            String event, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return of(Trigger.EVENT, EventNames.attribute(event), null, first, handler, options);
    }

    /**
     * A listener for one key while it goes down. The options {@code prevent} and {@code stop} apply to that key alone.
     *
     * @param key the value of {@code KeyboardEvent.key}, such as {@code Enter}
     */
    public static Listener key(
            String key, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return of(Trigger.KEY, KEYDOWN, KeyTest.of(key), first, handler, options);
    }

    /** A listener for a shortcut, wherever on the page the focus is. */
    public static Listener shortcut(
            KeyTest.Shortcut keys, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        var all = Arrays.copyOf(options, options.length + 2);
        all[options.length] = EventOption.window();
        all[options.length + 1] = EventOption.prevent();
        return of(Trigger.KEY, KEYDOWN, keys, first, handler, all);
    }

    /** A listener for the element coming into view. */
    public static Listener intersect(@Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return of(Trigger.INTERSECT, INTERSECT, null, first, handler, options);
    }

    /** A listener that reacts again and again while the element is in the page. */
    public static Listener interval(
            Duration every, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        var name = AttributeName.of("data-on-interval__duration." + TimerText.of(every));
        return of(Trigger.INTERVAL, name, null, first, handler, options);
    }

    /** A listener that reacts when the element comes into the page. */
    public static Listener init(@Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        return of(Trigger.INIT, INIT, null, first, handler, options);
    }

    /** An action that runs when the element comes into the page, and again as its attribute tells. */
    public static Listener effect(AttributeName name, ClientAction action) {
        return new Listener(name, null, action, null, NO_OPTIONS);
    }

    /** Whether it waits for an event of the DOM, with whatever options. */
    public boolean isFor(String event) {
        var plain = EventNames.attribute(event).text();
        return keys == null && (name.text().equals(plain) || name.text().startsWith(plain + "__"));
    }

    /** The first handler among this and those that follow it. */
    public @Nullable Serializable anyHandler() {
        for (var each = this; each != null; each = each.following) {
            if (each.handler != null) {
                return each.handler;
            }
        }
        return null;
    }

    /** Appends one that reacts after this and those that follow it. */
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

    /** Writes what this one does, as expression text. */
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

    /** Whether it depends on more than the event. */
    private boolean depends() {
        return has(OptionKind.CONFIRM) || has(OptionKind.ONLY_IF);
    }

    /** Writes what is done as one expression, behind the condition and the question that it depends on. */
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

    /** Notes the button whose clicks it listens to, where they also submit the form around it. */
    public void clicks(Markup clicked) {
        button = clicked;
    }

    /** Whether it has an option. */
    public boolean has(OptionKind kind) {
        for (ListenerOption option : options) {
            if (option.kind() == kind) {
                return true;
            }
        }
        return false;
    }
}
