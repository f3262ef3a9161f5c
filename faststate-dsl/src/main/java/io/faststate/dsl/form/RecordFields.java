package io.faststate.dsl.form;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.debounce;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fieldset;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.legend;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.prevent;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.textarea;

import io.faststate.dsl.EventOption;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Getter;
import io.faststate.dsl.Html;
import io.faststate.dsl.Node;
import io.faststate.dsl.binding.ComponentFields;
import io.faststate.dsl.binding.DraftPath;
import io.faststate.dsl.binding.FieldSignals;
import io.faststate.dsl.element.Field;
import io.faststate.dsl.element.InputType;
import io.faststate.dsl.markup.Attached;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.value.ComponentPath;
import java.lang.constant.Constable;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Form fields for a record, one for each component. They have labels, the record's constraints, and validation messages
 * that also appear while the user types:
 *
 * {@snippet :
 * form(
 *         fields(draft).label(Order::name, "Your name").radios(Order::delivery).newItem(Order::lines, new Line("", 1)),
 *         button("Buy"))
 *         .onSubmit(() -> orders.add(draft.checked()))
 * }
 *
 * <p>A text, number, boolean, enum, date or time, or optional text has one field. A record has a group of fields. A
 * list of records has a group for each record, with buttons to add and remove records.
 *
 * @param <R> the record
 */
public final class RecordFields<R extends Record> extends Attached implements Node {
    private static final EventOption RESTED = debounce(Duration.ofMillis(300));

    private final Draft<R> draft;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Record> added = new HashMap<>();
    private final Set<String> radios = new HashSet<>();
    private final Set<String> areas = new HashSet<>();
    private final Set<String> without = new HashSet<>();
    private Function<String, @Nullable String> words = path -> null;

    /** The fields of a draft; views write {@code fields(draft)}. */
    public static <R extends Record> RecordFields<R> of(Draft<R> draft) {
        return new RecordFields<>(draft);
    }

    private RecordFields(Draft<R> draft) {
        this.draft = draft;
    }

    /**
     * Sets the label of a component's field. The default is derived from its name: {@code First name} for
     * {@code firstName}.
     */
    public RecordFields<R> label(Getter<? super R, ?> part, String text) {
        labels.put(ComponentPath.any(part).path(), text);
        return this;
    }

    /**
     * Supplies texts that are not set otherwise, for example to translate them. The key is the path of a component,
     * such as {@code address.street} or {@code lines.product}; for an enum constant, the path and the constant, such as
     * {@code delivery.EXPRESS}; for the buttons of a list, the path and {@code add} or {@code remove}. A null result
     * keeps the default text.
     */
    public RecordFields<R> words(Function<String, @Nullable String> text) {
        words = text;
        return this;
    }

    /** Shows an enum component as radio buttons instead of a select. */
    public RecordFields<R> radios(Getter<? super R, ? extends Enum<?>> part) {
        radios.add(ComponentPath.any(part).path());
        return this;
    }

    /** Shows a text component as a field with several lines. */
    public RecordFields<R> area(Getter<? super R, ?> part) {
        areas.add(ComponentPath.any(part).path());
        return this;
    }

    /** Leaves components out, so that the view can show them in its own way. */
    @SafeVarargs
    public final RecordFields<R> without(Getter<? super R, ?>... parts) {
        for (var part : parts) {
            without.add(ComponentPath.any(part).path());
        }
        return this;
    }

    /** Gives a list a button that adds this item. Without it, the list has no such button. */
    public <P extends Record> RecordFields<R> newItem(Getter<? super R, List<P>> list, P item) {
        added.put(ComponentPath.any(list).path(), item);
        return this;
    }

    @Override
    public void write(HtmlWriter out) {
        if (!added.isEmpty()) {
            // Enter in a field presses the form's first button, which would otherwise add or remove a record.
            out.write(button().hidden(true).tabindex(-1));
        }
        out.write(fragment(group(draft).toArray(Constable[]::new)));
    }

    @Override
    protected String description() {
        return "fields(…)";
    }

    private List<Constable> group(Draft<?> group) {
        var content = new ArrayList<Constable>();
        for (var component : group.type().getRecordComponents()) {
            var part = ComponentPath.of(group.type(), component.getName());
            var path = DraftPath.join(DraftPath.plain(DraftPlace.of(group).path()), part.path());
            if (!without.contains(relative(path))) {
                content.add(shown(group, component, part, relative(path)));
            }
        }
        return content;
    }

    /** The path relative to the draft of these fields. */
    private String relative(String path) {
        var outer = DraftPath.plain(DraftPlace.of(draft).path());
        return outer.isEmpty() ? path : path.substring(outer.length() + 1);
    }

    private Node shown(Draft<?> group, RecordComponent component, ComponentPath part, String path) {
        var type = part.type();
        var inner = DraftPlace.of(group).at(part).path();
        if (type.isEnum() && radios.contains(path)) {
            return radios(group, part, path);
        }
        if (part.isField()) {
            return field(group, part, path, inner);
        }
        if (type.isRecord()) {
            var nested = new NestedDraft<>(DraftPlace.of(group).at(part), type.asSubclass(Record.class));
            return fieldset(legend(called(path)), fragment(group(nested).toArray(Constable[]::new)), message(inner));
        }
        if (List.class.isAssignableFrom(type) && part.itemType().isRecord()) {
            return list(new DraftList<>(DraftPlace.of(group).at(part), part.itemType().asSubclass(Record.class)), path);
        }
        throw new FastStateException("fields(…) can't show " + component.getName() + " of " + group.type().getName()
                + ", which is a " + component.getGenericType().getTypeName() + ": leave it out by without(…)");
    }

    private Node field(Draft<?> group, ComponentPath part, String path, String inner) {
        var root = DraftPlace.of(draft).root();
        if (part.type() == Boolean.class) {
            var box = ComponentFields.bind(input().type(InputType.CHECKBOX), group, part)
                    .on("change", () -> DraftPath.check(root, inner));
            return fragment(Html.label(box, " ", called(path)), message(inner));
        }
        Field<?> field;
        if (part.type().isEnum()) {
            var choice = select(each(List.of(part.type().getEnumConstants()), constant -> ((Enum<?>) constant).name(),
                    constant -> option(called(path, (Enum<?>) constant)).value((Enum<?>) constant)));
            field = ComponentFields.bind(choice, group, part)
                    .on("change", () -> DraftPath.check(root, inner));
        } else if (areas.contains(path)) {
            field = ComponentFields.bind(textarea(), group, part).on("input", () -> DraftPath.check(root, inner), RESTED);
        } else {
            var type = part.inputType();
            var text = input();
            field = ComponentFields.bind(type.isEmpty() ? text : text.attr("type", type), group, part)
                    .on("input", () -> DraftPath.check(root, inner), RESTED);
        }
        return Html.label(called(path), field, message(inner));
    }

    private Node radios(Draft<?> group, ComponentPath part, String path) {
        var inner = DraftPlace.of(group).at(part).path();
        var buttons = new ArrayList<Constable>();
        buttons.add(legend(called(path)));
        for (var constant : part.type().getEnumConstants()) {
            var value = (Enum<?>) constant;
            buttons.add(Html.label(
                    ComponentFields.bind(input().type(InputType.RADIO).value(value), group, part), " ", called(path, value)));
        }
        buttons.add(message(inner));
        return fieldset(buttons.toArray(Constable[]::new));
    }

    private <P extends Record> Node list(DraftList<P> list, String path) {
        var items = each(list.items(), NestedDraft::path, item -> fieldset(
                fragment(group(item).toArray(Constable[]::new)),
                button(words(path + ".remove", "Remove"))
                        .cls("secondary").formnovalidate(true).onClick(() -> list.remove(item), prevent())));
        var content = fieldset(legend(called(path)), items, message(list.place().path()));
        var added = this.added.get(path);
        return added == null ? content : content.with(button(words(path + ".add", "Add"))
                .cls("secondary").formnovalidate(true).onClick(() -> list.add(list.itemType().cast(added)), prevent()));
    }

    private Node message(String inner) {
        return FieldSignals.message(FieldSignals.error(DraftPlace.of(draft).root(), inner));
    }

    private String called(String path) {
        var given = labels.get(path);
        return given == null ? words(path, sentence(path.substring(path.lastIndexOf('.') + 1))) : given;
    }

    private String called(String path, Enum<?> constant) {
        var text = constant.toString();
        return words(path + '.' + constant.name(),
                text.equals(constant.name()) ? sentence(text.toLowerCase(Locale.ROOT).replace('_', ' ')) : text);
    }

    private String words(String path, String otherwise) {
        var given = words.apply(path);
        return given == null ? otherwise : given;
    }

    /** The name of a component as a phrase: {@code First name} for {@code firstName}. */
    private static String sentence(String name) {
        var text = new StringBuilder();
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (text.isEmpty()) {
                text.append(Character.toUpperCase(c));
            } else if (Character.isUpperCase(c) && Character.isLowerCase(text.charAt(text.length() - 1))) {
                text.append(' ').append(Character.toLowerCase(c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
