package io.faststate.dsl.kit.field;

import static io.faststate.dsl.Html.debounce;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.onlyIf;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.small;
import static io.faststate.dsl.Html.prevent;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Input;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.dsl.signal.StringSignal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A field in which people type a part of a name and choose from what the server finds. The keyboard works as ARIA's pattern for
 * a combobox has it: arrows move, Enter chooses, Escape closes. Choosing needs no request.
 *
 * {@snippet :
 * var country = page.signal("country", "");
 * Combobox.of(page, "country-field", "Country", Countries::search, Country::code, Country::name).view(country);
 * }
 *
 * @param <T> the type of what can be chosen
 */
public final class Combobox<T> {
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int SHOWN = 20;

    private final Page page;
    private final String id;
    private final String label;
    private final Function<String, ? extends List<? extends T>> search;
    private final Function<? super T, String> key;
    private final Function<? super T, String> name;
    private String placeholder = "";
    private String nothing;
    private String unchosen;

    private Combobox(
            Page page,
            String id,
            String label,
            Function<String, ? extends List<? extends T>> search,
            Function<? super T, String> key,
            Function<? super T, String> name) {
        this.page = page;
        this.id = id;
        this.label = label;
        this.search = search;
        this.key = key;
        this.name = name;
        nothing = switch (page.locale().getLanguage()) {
            case "de" -> "Nichts gefunden";
            case "fr" -> "Aucun résultat";
            default -> "Nothing found";
        };
        unchosen = switch (page.locale().getLanguage()) {
            case "de" -> "Bitte aus der Liste wählen.";
            case "fr" -> "Choisissez dans la liste.";
            default -> "Choose one from the list.";
        };
    }

    /**
     * A combobox.
     *
     * @param id the field's id in the page
     * @param search finds what fits a text, the best first; the first 20 are shown. It is asked while the page is rendered
     * @param key what tells an item from others; it is what the signal holds, and may not be empty
     * @param name what people see of an item
     */
    public static <T> Combobox<T> of(
            Page page,
            String id,
            String label,
            Function<String, ? extends List<? extends T>> search,
            Function<? super T, String> key,
            Function<? super T, String> name) {
        return new Combobox<>(page, id, label, search, key, name);
    }

    /** A text in the empty field. */
    public Combobox<T> placeholder(String text) {
        placeholder = text;
        return this;
    }

    /** What is shown when nothing fits. */
    public Combobox<T> nothing(String text) {
        nothing = text;
        return this;
    }

    /** What is said of a text that is left without a choice; the field is invalid as long as it has one. */
    public Combobox<T> unchosen(String text) {
        unchosen = text;
        return this;
    }

    /**
     * The field as an element.
     *
     * @param chosen the signal that holds the key of what was chosen; empty while nothing is
     */
    public Div view(StringSignal chosen) {
        return view(chosen, "");
    }

    /**
     * The field as an element, with something chosen already.
     *
     * @param chosen the signal that holds the key of what was chosen; empty while nothing is
     * @param shown the name of what it holds at first
     */
    public Div view(StringSignal chosen, String shown) {
        var own = page.scope(id);
        var parts = new Parts(
                chosen,
                own.signal("text", shown),
                own.signal("open", false),
                own.signal("active", 0),
                own.signal("activeKey", ""),
                own.signal("activeName", ""),
                own.signal("count", 0),
                own.tab("query", ""));
        return div(
                        label(span(label).cls("fs-label"), field(parts)),
                        small(unchosen).id(id + "-unchosen").cls("error").role("status").showWhen(parts.isUnchosen()),
                        div(live(parts.query, query -> list(parts, query)))
                                .cls("fs-menu", "fs-options")
                                .on("mousedown", prevent())
                                .showWhen(parts.open))
                .cls("fs-field", "fs-combobox");
    }

    private Input field(Parts parts) {
        // What handlers capture: these, and not the combobox.
        var text = parts.text;
        var query = parts.query;
        var open = parts.open;
        var active = parts.active;
        var choose = parts.chosen.setting(parts.activeKey).then(text.setting(parts.activeName)).then(open.setting(false));
        var field = input().id(id).bind(text).cls("input").role("combobox").autocomplete("off")
                .aria("autocomplete", "list")
                .aria("controls", id + "-list")
                .aria("expanded", open)
                .aria("invalid", parts.isUnchosen())
                .describedBy(id + "-unchosen")
                .attr("aria-activedescendant", open.and(parts.count.greaterThan(0)).choose(
                        StringExpr.of(id + "-option-").plus(active), StringExpr.of("")))
                .onInput(open.setting(true).then(active.setting(0)).then(parts.chosen.setting("")))
                .onInput(() -> query.set(text.get()), debounce(PAUSE))
                .onKey("ArrowDown", active.adding(1), onlyIf(open.and(active.plus(1).lessThan(parts.count))), prevent())
                .onKey("ArrowDown", open.setting(true), onlyIf(open.not()), prevent())
                .onKey("ArrowUp", active.adding(-1), onlyIf(open.and(active.greaterThan(0))), prevent())
                .onKey("Enter", choose, onlyIf(open.and(parts.activeKey.isNot(""))), prevent())
                .onKey("Escape", open.setting(false))
                .onBlur(open.setting(false));
        return placeholder.isEmpty() ? field : field.placeholder(placeholder);
    }

    private Div list(Parts parts, String query) {
        List<? extends T> found = search.apply(query);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        var keys = new HashSet<String>();
        for (var item : shown) {
            if (!keys.add(checkedKey(item))) {
                throw new FastStateException("Two items of the combobox " + id + " have the key '" + key.apply(item) + "', one of them “"
                        + name.apply(item) + "”; give each item a key of its own");
            }
        }
        var indexes = IntStream.range(0, shown.size()).boxed().toList();
        return div(
                        each(indexes, at -> option(parts, at, checkedKey(shown.get(at)), name.apply(shown.get(at)))),
                        when(shown.isEmpty(), () -> p(nothing)))
                .id(id + "-list")
                .role("listbox")
                .aria("label", label)
                .computed(parts.activeKey, chain(parts.active, shown, this::checkedKey))
                .computed(parts.activeName, chain(parts.active, shown, name))
                .computed(parts.count, parts.active.times(0).plus(shown.size()));
    }

    private String checkedKey(T item) {
        var itemKey = key.apply(item);
        if (itemKey.isEmpty()) {
            throw new FastStateException("The key of “" + name.apply(item) + "” in the combobox " + id
                    + " is empty, which means that nothing is chosen; give each item a key");
        }
        return itemKey;
    }

    private static <T> StringExpr chain(NumberSignal<Integer> active, List<? extends T> items, Function<? super T, String> text) {
        var chain = StringExpr.of("");
        for (var at = items.size() - 1; at >= 0; at--) {
            chain = active.is(at).choose(StringExpr.of(text.apply(items.get(at))), chain);
        }
        return chain;
    }

    private Node option(Parts parts, int at, String itemKey, String itemName) {
        ClientAction choose = parts.chosen.setting(itemKey)
                .then(parts.text.setting(itemName))
                .then(parts.open.setting(false));
        return div(itemName)
                .id(id + "-option-" + at)
                .role("option")
                .cls("fs-menu-item")
                .cls("fs-active", parts.active.is(at))
                .aria("selected", parts.active.is(at))
                .on("pointermove", parts.active.setting(at))
                .onClick(choose);
    }

    private record Parts(
            StringSignal chosen,
            StringSignal text,
            BooleanSignal open,
            NumberSignal<Integer> active,
            StringSignal activeKey,
            StringSignal activeName,
            NumberSignal<Integer> count,
            State<String> query) {
        /** Whether somebody typed a text and left without a choice. */
        BooleanExpr isUnchosen() {
            return text.isBlank().not().and(chosen.is("")).and(open.not());
        }
    }
}
