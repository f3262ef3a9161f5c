package io.faststate.showcase;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.article;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.p;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import java.util.List;

/** Links to all pages. */
final class IndexPage {
    static final List<Entry> ENTRIES = List.of(
            new Entry("/counter", "Counter", "Counter", "State of one session, shown by all of its tabs."),
            new Entry("/shared-counter", "Shared", "Shared counter", "State that everyone shares, live in every tab."),
            new Entry("/greeter", "Greeter", "Greeter", "Signals in the browser, bound two ways; no request is made."),
            new Entry("/ticker", "Ticker", "Ticker", "One handler that runs for a while and shows each step."),
            new Entry("/todos", "Todos", "Todos", "A list with keyed rows: add, toggle, edit, filter, remove."),
            new Entry("/todomvc", "TodoMVC", "TodoMVC", "The todo list that frameworks are compared by, with its standard markup."),
            new Entry("/product/1", "Product", "Product", "One record that everyone shares, sold and edited in many tabs."),
            new Entry("/chat", "Chat", "Chat", "Who is here, and what they say, live in every tab."),
            new Entry("/data", "Data", "Data", "100,000 rows, sorted, filtered and scrolled through a window."),
            new Entry("/kanban", "Kanban", "Kanban", "A board on which several people move cards at once."),
            new Entry("/grid", "Grid", "Grid", "100,000 stocks in a grid: columns, groups, totals, cells to edit, by keyboard too."),
            new Entry("/crud", "CRUD", "CRUD", "People to list, search, add, change and delete, out of one record."),
            new Entry("/browser", "Browser", "Browser", "Dialogs, popovers, the clipboard, storage, shortcuts, toasts; no script."),
            new Entry("/life", "Life", "Life", "What the server does while a tab is there, and parts that load beside the page."),
            new Entry("/login", "Sign in", "Sign in", "Users and roles; the session has a new id after each sign-in."),
            new Entry("/profile", "Profile", "Profile", "State of one user: a form with rules, and a field that saves itself."),
            new Entry("/settings", "Settings", "Settings", "For admins: global state, with a banner on every open page."),
            new Entry("/shop", "Shop", "Shop", "A cart and a checkout of one record: forms that work without JavaScript too."),
            new Entry("/examples", "Examples", "Examples", "What pages of today do, each in one small class."),
            new Entry("/docs", "Docs", "Docs", "All documents of FastState, with a search."));

    private IndexPage() {}

    /** A page; its brief title stands in the navigation. */
    record Entry(String path, String brief, String title, String summary) {}

    static Node view(Page page) {
        return Layout.page(
                page,
                "FastState",
                "Reactive web pages in Java: views, state and event handlers as lambdas.",
                div(
                                each(ENTRIES, Entry::path, entry ->
                                        article(h2(a(entry.title()).href(entry.path())), p(entry.summary()))),
                                article(
                                        h2("Operations"),
                                        p(
                                                a("Metrics").href("/metrics"),
                                                ", ",
                                                a("liveness").href("/health/live"),
                                                " and ",
                                                a("readiness").href("/health/ready"),
                                                ".")))
                        .cls("cards"));
    }
}
