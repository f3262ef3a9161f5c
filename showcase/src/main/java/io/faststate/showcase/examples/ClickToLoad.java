package io.faststate.showcase.examples;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;

/** A list that grows by a button. */
final class ClickToLoad {
    private ClickToLoad() {}

    static Node view(Page page) {
        var shown = page.tab("shown", Agents.STEP);
        var busy = page.signal("busy", false);
        return section(
                live(shown, Agents::first),
                p(shown.text(it -> it + " of " + Agents.COUNT + " agents are shown.")).id("shown").role("status"),
                button("Load more")
                        .indicator(busy)
                        .aria("busy", busy)
                        .disabledWhen(shown.is(it -> it == Agents.COUNT))
                        .onClick(() -> shown.update(Agents::more)));
    }
}
