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
    private static final List<Entry> ENTRIES = List.of(
            new Entry("/counter", "Counter", "State of one session, shown by all of its tabs."),
            new Entry("/shared-counter", "Shared counter", "State that everyone shares, live in every tab."),
            new Entry("/greeter", "Greeter", "Signals in the browser, bound two ways; no request is made."),
            new Entry("/ticker", "Ticker", "One handler that runs for a while and shows each step."),
            new Entry("/todos", "Todos", "A list with keyed rows: add, toggle, edit, filter, remove."));

    private IndexPage() {}

    private record Entry(String path, String title, String summary) {}

    static Node view(Page page) {
        return Layout.page(
                page,
                "FastState",
                "Reactive web pages in Java: views, state and event handlers as lambdas.",
                div(each(ENTRIES, Entry::path, entry ->
                                article(h2(a(entry.title()).href(entry.path())), p(entry.summary()))))
                        .cls("cards"));
    }
}
