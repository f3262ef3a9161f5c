package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;

/** Shows in which order its buttons were clicked. */
final class LogPage {
    private LogPage() {}

    static Node view(Page page) {
        var log = page.session("log", "");
        return div(
                p(log.text()).id("log"),
                button("a").id("a").onClick(() -> log.update(it -> it + "a")),
                button("b").id("b").onClick(() -> log.update(it -> it + "b")));
    }
}
