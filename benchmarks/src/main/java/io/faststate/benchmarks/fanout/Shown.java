package io.faststate.benchmarks.fanout;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.ul;

import io.faststate.dsl.State;
import io.faststate.dsl.View;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Li;
import java.util.stream.IntStream;

/** How a page shows what is shared: a number, and most ways a list of ten rows with a button each. */
public enum Shown {
    /** A text that follows the number; nothing is rendered again. */
    SIGNAL,
    /** A live region, which all tabs share. */
    SHARED_REGION,
    /** A live region that reads something of the session, so that each tab has its own. */
    OWN_REGION,
    /** The page itself. */
    PAGE;

    static final State<Integer> COUNT = State.global("count", 0);
    static final State<String> NAME = State.session("name", "nobody");
    private static final int ROWS = 10;

    View view() {
        return switch (this) {
            case SIGNAL -> page -> div(p(COUNT.text()), list(0));
            case SHARED_REGION -> page -> live(COUNT, Shown::list);
            case OWN_REGION -> page -> live(COUNT, count -> div(p(NAME.get()), list(count)));
            case PAGE -> page -> list(COUNT.get());
        };
    }

    private static Div list(int count) {
        return div(
                p("Count: " + count),
                ul(each(IntStream.range(0, ROWS).boxed(), row -> row, Shown::row)));
    }

    private static Li row(int row) {
        return li("Row " + row, button("+1").onClick(() -> COUNT.update(n -> n + row)));
    }
}
