package io.faststate.showcase;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.article;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.h3;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.prerender;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.strong;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.kit.Buttons;
import io.faststate.dsl.kit.Card;
import io.faststate.dsl.kit.Icon;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.showcase.text.CodeBlock;
import java.util.List;

/** What FastState is, and links to all pages. */
final class IndexPage {
    static final List<Group> GROUPS = List.of(
            new Group("State", List.of(
                    new Entry(Icon.PLUS, "/counter", "Counter", "Counter", "State of one session, shown by all of its tabs."),
                    new Entry(Icon.USERS, "/shared-counter", "Shared", "Shared counter", "State that everyone shares, live in every tab."),
                    new Entry(Icon.USER, "/greeter", "Greeter", "Greeter", "Signals in the browser, bound two ways; no request is made."),
                    new Entry(Icon.CLOCK, "/ticker", "Ticker", "Ticker", "One handler that runs for a while and shows each step."),
                    new Entry(Icon.REFRESH, "/life", "Life", "Life", "What the server does while a tab is there, and parts that load beside the page."),
                    new Entry(Icon.EXTERNAL, "/browser", "Browser", "Browser", "Dialogs, popovers, the clipboard, storage, shortcuts, toasts; no script."))),
            new Group("Together", List.of(
                    new Entry(Icon.CHAT, "/chat", "Chat", "Chat", "Who is here, and what they say, live in every tab."),
                    new Entry(Icon.GRIP, "/kanban", "Kanban", "Kanban", "A board on which several people move cards at once."),
                    new Entry(Icon.CHART, "/dashboard", "Dashboard", "Dashboard", "Live charts of a plant, the same for everyone who watches it."),
                    new Entry(Icon.CHART, "/machines", "Machines", "Machines", "Fifty charts on one page, each with a new point a second."),
                    new Entry(Icon.CHECK_CIRCLE, "/status", "Status", "Status", "Services and incidents, as everyone sees them at once."),
                    new Entry(Icon.TAG, "/product/1", "Product", "Product", "One record that everyone shares, sold and edited in many tabs."))),
            new Group("Lists", List.of(
                    new Entry(Icon.CHECK, "/todos", "Todos", "Todos", "A list with keyed rows: add, toggle, edit, filter, remove."),
                    new Entry(Icon.CHECK_CIRCLE, "/todomvc", "TodoMVC", "TodoMVC", "The todo list that frameworks are compared by, with its standard markup."),
                    new Entry(Icon.SORT, "/data", "Data", "Data", "100,000 rows, sorted, filtered and scrolled through a window."),
                    new Entry(Icon.GRIP, "/grid", "Grid", "Grid", "100,000 stocks in a grid: columns, groups, totals, cells to edit, by keyboard too."),
                    new Entry(Icon.PENCIL, "/crud", "CRUD", "CRUD", "People to list, search, add, change and delete, out of one record."))),
            new Group("Forms and people", List.of(
                    new Entry(Icon.FILE, "/shop", "Shop", "Shop", "A cart and a checkout of one record: forms that work without JavaScript too."),
                    new Entry(Icon.PENCIL, "/profile", "Profile", "Profile", "State of one user: a form with rules, and a field that saves itself."),
                    new Entry(Icon.LOCK, "/login", "Sign in", "Sign in", "Users and roles; the session has a new id after each sign-in."),
                    new Entry(Icon.SETTINGS, "/settings", "Settings", "Settings", "For admins: global state, with a banner on every open page."))),
            new Group("More", List.of(
                    new Entry(Icon.SIDEBAR, "/kit", "Kit", "Component kit", "Every component live, with its code beside it."),
                    new Entry(Icon.CODE, "/examples", "Examples", "Examples", "What pages of today do, each in one small class."),
                    new Entry(Icon.FOLDER, "/docs", "Docs", "Docs", "All documents of FastState, with a search."))));

    /** All of them. */
    static final List<Entry> ENTRIES = GROUPS.stream().flatMap(it -> it.entries().stream()).toList();

    private IndexPage() {}

    /** Pages that belong together. */
    record Group(String title, List<Entry> entries) {}

    /** A page; its brief title stands in the navigation. */
    record Entry(Icon icon, String path, String brief, String title, String summary) {}

    /** What everyone who looks at this page has clicked together. */
    private static final State<Integer> CLICKS = State.global("indexClicks", 0);

    static Node view(Page page) {
        return Layout.page(
                page,
                "FastState",
                "Reactive web pages in Java: views, state and event handlers as lambdas. No JavaScript, no templates, no build of a front end.",
                hero(page),
                each(GROUPS, group -> section(
                                h2(group.title()),
                                div(each(group.entries(), Entry::path, entry -> article(
                                                h3(entry.icon().view(), a(entry.title()).href(entry.path())),
                                                p(entry.summary()))))
                                        .cls("cards"))),
                section(
                        h2("Operations"),
                        p(
                                a("Metrics").href("/metrics"),
                                ", ",
                                a("liveness").href("/health/live"),
                                " and ",
                                a("readiness").href("/health/ready"),
                                ".")));
    }

    /** The code of a page and the page that it makes, side by side. */
    private static Node hero(Page page) {
        var name = page.signal("heroName", "");
        return div(
                        CODE,
                        Card.of("And this is it")
                                .description("Open this page twice: the number is everyone's.")
                                .with(
                                        label("Your name", input().bind(name).autocomplete("off")),
                                        p("Hello, ", name.isBlank().choose(StringExpr.of("you"), name.trim()).text(), "! ",
                                                "All of us clicked ", strong(CLICKS.text()), " times."))
                                .footer(Buttons.primary("Click").onClick(() -> CLICKS.update(it -> it + 1)))
                                .view())
                .cls("hero");
    }

    private static final Node CODE = prerender(CodeBlock.of("java", """
            State<Integer> CLICKS = State.global("clicks", 0);

            Node view(Page page) {
                var name = page.signal("name", "");
                return div(
                    label("Your name", input().bind(name)),
                    p("Hello, ", name.text(), "! All of us clicked ",
                      strong(CLICKS.text()), " times."),
                    button("Click").onClick(() ->
                        CLICKS.update(it -> it + 1)));
            }"""));
}
