package io.faststate.benchmarks.events;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.section;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;

/** The page of this benchmark: a count, and a button that adds to it what the browser says. */
final class Counter {
    private Counter() {}

    static Node view(Page page) {
        var count = page.session("count", 0);
        var amount = page.signal("amount", 1);
        return section(
                h1("Count: ", count.text()),
                input().bind(amount),
                button("Add").id("add").onClick(() -> count.update(n -> n + amount.get())));
    }
}
