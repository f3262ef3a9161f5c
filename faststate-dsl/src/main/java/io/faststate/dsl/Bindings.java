package io.faststate.dsl;

import io.faststate.dsl.action.Opening;
import io.faststate.dsl.action.ShowTick;
import io.faststate.dsl.action.Tick;
import io.faststate.dsl.binding.BrushArea;
import io.faststate.dsl.binding.ComponentFields;
import io.faststate.dsl.binding.Constraints;
import io.faststate.dsl.binding.DraftPath;
import io.faststate.dsl.binding.FieldBinding;
import io.faststate.dsl.binding.FieldSignals;
import io.faststate.dsl.binding.QueryField;
import io.faststate.dsl.binding.RovingKeys;
import io.faststate.dsl.binding.StateField;
import io.faststate.dsl.binding.TickBinding;
import io.faststate.dsl.binding.UploadField;
import io.faststate.dsl.element.Brush;
import io.faststate.dsl.element.Button;
import io.faststate.dsl.element.Popover;
import io.faststate.dsl.element.Roving;
import io.faststate.dsl.expression.BrushedEnd;
import io.faststate.dsl.form.Draft;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.listener.KeyTest;
import io.faststate.dsl.listener.Listener;
import io.faststate.dsl.listener.OptionKind;
import io.faststate.dsl.listener.PlainForm;
import io.faststate.dsl.markup.Attribute;
import io.faststate.dsl.markup.Following;
import io.faststate.dsl.markup.ObjectBinding;
import io.faststate.dsl.port.SignalInternals;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.Tag;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.signal.ListSignal;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.value.ComponentPath;
import io.faststate.dsl.value.Identifiers;
import io.faststate.dsl.value.InputTypes;
import java.io.Serializable;
import java.lang.constant.Constable;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bindings that follow signals and states in the browser, and listeners that run without a DOM event.
 *
 * @param <E> the type of the element
 */
abstract sealed class Bindings<E extends Element<E>> extends OpenAttributes<E> permits Element {
    /** How long a user must pause typing before a field is saved. */
    private static final Duration QUIET = Duration.ofMillis(300);

    private static final Pattern CSS_PROPERTY = Pattern.compile("(?:--)?[a-zA-Z-][a-zA-Z0-9-]*");

    private static final AttributeName BUTTON_NAME = AttributeName.of("name");
    private static final AttributeName SHOW = AttributeName.of("data-show");
    private static final AttributeName STYLE = AttributeName.of("data-style");
    private static final AttributeName COMPUTED = AttributeName.of("data-computed");
    private static final AttributeName EFFECT = AttributeName.of("data-effect");
    private static final AttributeName INDICATOR = AttributeName.of("data-indicator");
    private static final AttributeName REF = AttributeName.of("data-ref");
    private static final AttributeName IGNORE_MORPH = AttributeName.of("data-ignore-morph");
    private static final AttributeName KEY_SHORTCUTS = AttributeName.of("aria-keyshortcuts");
    private static final AttributeName PRESERVE = AttributeName.of("data-preserve-attr");


    Bindings(Tag tag, Constable... content) {
        super(tag, content);
    }

    /** Shows the element while a condition holds. */
    public final E showWhen(BooleanExpr condition) {
        return put(new Attribute.Expression(SHOW, condition));
    }

    /** Gives the element a class while a condition holds. */
    public final E cls(String name, BooleanExpr condition) {
        classes().add(name, condition);
        return self();
    }

    /**
     * Keeps an attribute equal to an expression. A boolean expression adds or removes the attribute.
     *
     * @throws FastStateException if the attribute holds a URL, which can't be checked in the browser, or is one that
     *     {@link #attr(String, String)} refuses
     */
    public final E attr(String name, Expr<?> value) {
        var checked = open(name);
        if (checked.value() != AttributeName.Value.TEXT) {
            throw new FastStateException("The attribute " + name + " holds a URL, which can't be checked in the "
                    + "browser: set it in a live region");
        }
        remove(checked);
        find(Following.NAME, Following.class, Following::new).follow(name, value);
        return self();
    }

    /**
     * Sets {@code aria-name} to {@code true} or {@code false} as a condition holds or not: {@code aria("busy", busy)}.
     */
    public final E aria(String name, BooleanExpr condition) {
        return attr("aria-" + name, condition.choose("true", "false"));
    }

    /** Disables the element while a condition holds. */
    public final E disabledWhen(BooleanExpr condition) {
        return attr("disabled", condition);
    }

    /**
     * Keeps a CSS property equal to an expression. Custom properties such as {@code --size} work too.
     *
     * @throws FastStateException if the name contains characters other than ASCII letters, digits and dashes
     */
    public final E style(String property, Expr<?> value) {
        if (!CSS_PROPERTY.matcher(property).matches()) {
            throw new FastStateException("'" + property + "' is not a CSS property: use a name such as max-width or --size");
        }
        return entry(STYLE, "", property, value);
    }

    /** Keeps a signal equal to an expression over other signals. */
    public final <T> E computed(Signal<T> target, Expr<? extends T> value) {
        return entry(COMPUTED, "() => ", target.name(), value);
    }

    /** Runs an action when the element is added to the page, and again whenever a signal in the action changes. */
    public final E effect(ClientAction action) {
        return listen(Listener.effect(EFFECT, action));
    }

    /** Makes a signal true while a request from this element is in progress. */
    public final E indicator(BooleanSignal busy) {
        return putFirst(new Attribute.SignalName(INDICATOR, busy));
    }

    /** Runs a handler when the element is added to the page. */
    public final E init(Handler handler, EventOption... options) {
        return listen(Listener.init(null, handler, options));
    }

    /** Runs a handler, given the event, when the element is added to the page. */
    public final E init(EventHandler handler, EventOption... options) {
        return listen(Listener.init(null, handler, options));
    }

    /** Runs an action in the browser when the element is added to the page. */
    public final E init(ClientAction action, EventOption... options) {
        return listen(Listener.init(action, null, options));
    }

    /** Runs a handler periodically while the element is in the page. */
    public final E interval(Duration every, Handler handler, EventOption... options) {
        return listen(Listener.interval(every, null, handler, options));
    }

    /** Runs a handler, given the event, periodically while the element is in the page. */
    public final E interval(Duration every, EventHandler handler, EventOption... options) {
        return listen(Listener.interval(every, null, handler, options));
    }

    /** Runs an action in the browser periodically while the element is in the page. */
    public final E interval(Duration every, ClientAction action, EventOption... options) {
        return listen(Listener.interval(every, action, null, options));
    }

    /** Runs a handler when the element scrolls into view. */
    public final E onIntersect(Handler handler, EventOption... options) {
        return listen(Listener.intersect(null, handler, options));
    }

    /** Runs a handler, given the event, when the element scrolls into view. */
    public final E onIntersect(EventHandler handler, EventOption... options) {
        return listen(Listener.intersect(null, handler, options));
    }

    /** Runs an action in the browser when the element scrolls into view. */
    public final E onIntersect(ClientAction action, EventOption... options) {
        return listen(Listener.intersect(action, null, options));
    }

    /**
     * Lets the arrow keys move the focus among the items in the element, without a request. It needs the embedded client:
     * {@code div(button("Cut"), button("Copy")).role("toolbar").roving(Roving.horizontal())}.
     */
    public final E roving(Roving keys) {
        return remove(RovingKeys.NAME).put(new RovingKeys(keys));
    }

    /**
     * Lets a person choose a range by dragging across the element, with a mouse, a pen or a finger:
     * {@code div(…).brush(page.brush("range"), (from, to) -> shown.set(new Range(from, to)))}. The range is painted while
     * it is chosen. Escape, and a drag across less than a hundredth of the width, choose nothing; a click stays a click.
     * Offer another way to those who use a keyboard. It needs the embedded client.
     *
     * <p>A range that is none, which only a forged event has, is refused with a message and does not reach the handler.
     */
    public final E brush(Brush brush, Brush.Chosen chosen) {
        remove(BrushArea.NAME).put(new BrushArea());
        var told = brush.from().setting(BrushedEnd.FROM).then(brush.to().setting(BrushedEnd.TO));
        return listen(BrushArea.EVENT, told, BrushArea.checked(brush, chosen));
    }

    /** Gives the element a name by which client code refers to it. */
    public final E ref(String name) {
        return set(REF, Identifiers.checked(name));
    }

    /**
     * Makes the element a popover that is open while a signal is true. The signal follows the popover too:
     * {@code popovertarget} opens it, and Escape or a click elsewhere hides it.
     */
    public final E popoverWhen(BooleanSignal open) {
        setIfAbsent(POPOVER, Popover.AUTO.token());
        return openWith(open, "toggle", Opening.Way.POPOVER_FOLLOWS, Opening.Way.FOLLOWS_POPOVER);
    }

    /** Excludes the element and its content from morphs. */
    public final E ignoreMorph() {
        return set(IGNORE_MORPH, true);
    }

    /** Keeps the browser's values of these attributes when the element is morphed. */
    public final E preserveAttr(String... names) {
        for (var name : names) {
            AttributeName.of(name);
        }
        return set(PRESERVE, String.join(" ", names));
    }

    /** Ticks a checkbox while an item is in a list, and adds or removes the item when the user clicks the box. */
    protected final <T> E tick(ListSignal<T> list, T item) {
        put(new TickBinding<>(list, item));
        preserveAttr("checked");
        listen(Listener.effect(EFFECT, new ShowTick<>(list, item)));
        return listen("input", new Tick<>(list, item), null);
    }

    /** Binds a field to a component of a record signal, both ways. */
    protected final <R extends Record> E bindPart(Draft<R> draft, Getter<? super R, ?> getter) {
        return ComponentFields.bind(self(), draft, ComponentPath.of(getter));
    }

    /** Makes the field the input for an upload's files. */
    protected final E bindUpload(Upload upload) {
        attr("aria-describedby", FieldSignals.id(SignalInternals.get().text("_error_" + upload.name())));
        return put(new UploadField(self(), upload));
    }

    /** Binds a field to a signal, both ways. */
    protected final E bindWhole(Signal<?> signal) {
        return put(new FieldBinding(self(), signal, signal.name(), value -> value));
    }

    /** Binds a field to a component of a state's value, both ways. */
    protected final <T> E bindPart(State<T> state, Getter<? super T, ?> getter, boolean chosen) {
        var part = ComponentPath.of(getter);
        var signal = FieldSignals.field(state, part);
        ComponentFields.check(self(), part, FieldSignals.error(state, part.path()));
        var save = StateField.save(state, getter, signal);
        if (chosen || signal instanceof BooleanSignal) {
            listen("change", null, save);
        } else {
            listen("input", null, save, EventOption.debounce(QUIET));
        }
        return put(new StateField(FieldBinding.BIND, signal, state, getter));
    }

    /** Binds a field to a query parameter, both ways. */
    protected final E bindQuery(Query<?> query, boolean chosen) {
        var signal = QueryField.signal(query);
        var save = QueryField.save(query, signal);
        if (chosen || signal instanceof BooleanSignal) {
            listen("change", null, save);
        } else {
            listen("input", null, save, EventOption.debounce(QUIET));
        }
        return put(new QueryField(FieldBinding.BIND, signal, query));
    }

    /** The input type that fits a query parameter; empty for text. */
    protected static String inputType(Query<?> query) {
        return InputTypes.of(query.type().item());
    }

    /** The input type that fits a component; empty for text. */
    protected static String inputType(Getter<?, ?> getter) {
        return ComponentPath.of(getter).inputType();
    }

    final E listen(Listener listener) {
        if (find(listener.name) instanceof Listener known) {
            known.add(listener);
            return self();
        }
        return put(listener);
    }

    /** Listens for a shortcut and announces it to assistive technology. */
    final E shortcut(
            KeyTest.Shortcut keys, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        var known = find(KEY_SHORTCUTS) instanceof Attribute.Plain plain ? plain.text() + ' ' : "";
        set(KEY_SHORTCUTS, known + keys.aria());
        return listen(Listener.shortcut(keys, first, handler, options));
    }

    /** Binds a signal to whether a dialog is open, both ways. */
    protected final E dialogWhen(BooleanSignal open) {
        preserveAttr("open");
        return openWith(open, "close", Opening.Way.DIALOG_FOLLOWS, Opening.Way.FOLLOWS_DIALOG);
    }

    /** Binds a signal to whether a {@code details} element is open, both ways. */
    protected final E detailsWhen(BooleanSignal open) {
        preserveAttr("open");
        return openWith(open, "toggle", Opening.Way.DETAILS_FOLLOW, Opening.Way.FOLLOWS_DETAILS);
    }

    private E openWith(BooleanSignal open, String event, Opening.Way follows, Opening.Way followed) {
        listen(Listener.effect(EFFECT, new Opening(open, follows)));
        return listen(event, new Opening(open, followed), null);
    }

    private E entry(AttributeName binding, String before, String name, Expr<?> value) {
        find(binding, ObjectBinding.class, () -> new ObjectBinding(binding, before)).entries.put(name, value);
        return self();
    }

    /** Adds a listener for a DOM event. */
    final E listen(
            String event, @Nullable ClientAction first, @Nullable Serializable handler, EventOption... options) {
        var listener = Listener.of(event, first, handler, options);
        // With the client running, the handler replaces the default action of the click.
        if (handler != null && this instanceof Button && event.equals("click")
                && listener.has(OptionKind.PREVENT) && find(BUTTON_NAME) == null) {
            put(new PlainForm.Submitter(self(), handler));
        }
        if (handler != null && this instanceof Button && event.equals("click") && !listener.has(OptionKind.PREVENT)) {
            listener.clicks(self());
        }
        return listen(listener);
    }
}
