package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;

/** Counts what one person does, by a region of its own, and what all do, by a binding. */
final class TallyPage {
    private TallyPage() {}

    static Node view(Page page) {
        var mine = page.session("mine", 0);
        var ours = State.global("ours", 0);
        return div(
                p(mine.get().toString()).id("mine"),
                p(ours.text()).id("ours"),
                button("Mine").id("add-mine").onClick(() -> mine.update(n -> n + 1)),
                button("Ours").id("add-ours").onClick(() -> ours.update(n -> n + 1)));
    }
}
