package io.faststate.showcase.examples;

import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.P;

/** A list that grows when its end comes into view. */
final class InfiniteScroll {
    private InfiniteScroll() {}

    static Node view(Page page) {
        var shown = page.tab("shown", Agents.STEP);
        return section(
                live(shown, Agents::first),
                live(shown, count -> end(shown, count)));
    }

    /**
     * What stands below the list. Its handler knows how far the list went, so it is another one after each step: the browser
     * looks again whether the end is in view, and an event that comes late loads nothing twice.
     */
    private static P end(State<Integer> shown, int count) {
        return count == Agents.COUNT
                ? p("These are all " + Agents.COUNT + " agents.").id("end").role("status")
                : p("Loading…").id("end").aria("busy", true).onIntersect(() -> shown.set(Agents.more(count)));
    }
}
