package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.dialog;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.span;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.A;
import io.faststate.dsl.element.Button;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.InputType;
import io.faststate.dsl.element.Roving;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.dsl.signal.StringSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Everything that people can do, in a dialog that a key opens: they type a part of a name and choose. Opening and searching need
 * no request.
 *
 * {@snippet :
 * CommandPalette.of(page, "palette", "ctrl+k")
 *         .group("Go to")
 *         .command("Orders", a(Icon.FILE.view()).href("/orders"))
 *         .group("Do")
 *         .command("Invite a colleague", button(Icon.PLUS.view()).onClick(() -> invite()))
 *         .view();
 * }
 */
public final class CommandPalette {
    private final Page page;
    private final String id;
    private final String keys;
    private final BooleanSignal open;
    private final StringSignal query;
    private final List<Group> groups = new ArrayList<>();

    private CommandPalette(Page page, String id, String keys) {
        this.page = page;
        this.id = id;
        this.keys = keys;
        var own = page.scope(id);
        open = own.signal("open", false);
        query = own.signal("query", "");
    }

    /**
     * A palette that a shortcut opens.
     *
     * @param id its id in the page
     * @param keys the shortcut, as {@link Element#shortcut(String)} takes it
     */
    public static CommandPalette of(Page page, String id, String keys) {
        return new CommandPalette(page, id, keys);
    }

    /** Begins a group of commands. */
    public CommandPalette group(String title) {
        groups.add(new Group(title, new ArrayList<>()));
        return this;
    }

    /** Adds a command. The button gets the name as its text, and also closes the palette. */
    public CommandPalette command(String name, Button action) {
        return add(name, action.type(ButtonType.BUTTON).onClick(closing()));
    }

    /** Adds a page to go to. The link gets the name as its text. */
    public CommandPalette command(String name, A link) {
        return add(name, link);
    }

    private <E extends Element<E>> CommandPalette add(String name, E item) {
        if (groups.isEmpty()) {
            group("");
        }
        var matches = matches(name);
        groups.getLast().items().add(new Command(matches, item.with(name).cls("fs-menu-item").showWhen(matches)));
        return this;
    }

    private BooleanExpr matches(String name) {
        return StringExpr.of(name.toLowerCase(Locale.ROOT)).contains(query.trim().lowerCase());
    }

    /** What opens the palette, without a request. */
    public ClientAction opening() {
        return query.setting("").then(open.setting(true));
    }

    private ClientAction closing() {
        return open.setting(false);
    }

    /** A button that looks like a search field and opens the palette. */
    public Button trigger(String label) {
        return Buttons.outline(Icon.SEARCH.view(), span(label), Kit.keys(keys.split("\\+"))).type(ButtonType.BUTTON)
                .cls("fs-palette-trigger").onClick(opening());
    }

    /**
     * The palette as an element. Put it anywhere in the page.
     *
     * @throws FastStateException if it has no command
     */
    public Div view() {
        if (groups.stream().allMatch(it -> it.items().isEmpty())) {
            throw new FastStateException("The palette “" + id + "” has no command; add one with command(name, button(…))");
        }
        var search = Words.SEARCH.in(page);
        var none = groups.stream().flatMap(it -> it.items().stream()).map(Command::matches).reduce(BooleanExpr::or)
                .orElseThrow().not();
        return div(
                        dialog(div(
                                        div(Icon.SEARCH.view(),
                                                        input().type(InputType.SEARCH).bind(query).aria("label", search)
                                                                .placeholder(search).autocomplete("off").autofocus(true))
                                                .cls("fs-palette-search"),
                                        div(each(groups, this::group), p(Words.NOTHING_FOUND.in(page)).showWhen(none))
                                                .cls("fs-palette-list"))
                                .cls("fs-palette-body")
                                .roving(Roving.vertical().wrap().fromFields()))
                                .id(id).cls("fs-palette").aria("label", search).closedby("any").openWhen(open))
                .shortcut(keys, opening());
    }

    private Node group(Group group) {
        var any = group.items().stream().map(Command::matches).reduce(BooleanExpr::or).orElse(BooleanExpr.of(false));
        return div(
                        div(group.title()).cls("fs-menu-title").showWhen(any),
                        fragment(group.items().stream().map(Command::item).toList()))
                .role("group");
    }

    private record Group(String title, List<Command> items) {}

    private record Command(BooleanExpr matches, Element<?> item) {}
}
