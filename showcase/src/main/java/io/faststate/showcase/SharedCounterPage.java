package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.output;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;

/** A number that everyone shares. */
final class SharedCounterPage {
    private SharedCounterPage() {}

    static Node view(Page page) {
        var count = page.global("count", 0);
        return Layout.page(
                page,
                "Shared counter",
                "This number is everyone's: each open tab, in any browser, follows it.",
                output(count.text()).id("count").cls("figure"),
                div(
                                button("+1").onClick(() -> count.update(n -> n + 1)),
                                button("-1").cls("secondary").onClick(() -> count.update(n -> n - 1)),
                                button("Reset").cls("outline").onClick(() -> count.set(0)))
                        .role("group"));
    }
}
