package io.faststate.showcase.drill;

import static io.faststate.dsl.Html.button;

import io.faststate.dsl.Node;
import io.faststate.dsl.State;

/** The second version of the button whose code changes. */
final class SecondVersion {
    private SecondVersion() {}

    static Node all(DrillPage.Counts counts) {
        return button("All").onClick(() -> State.transaction(() -> {
            counts.clicks().update(n -> n + 1);
            counts.tab().update(n -> n + 1);
            counts.session().update(n -> n + 1);
            counts.own().update(n -> n + 1);
            DrillPage.TOTAL.update(n -> n + 1);
        }));
    }
}
