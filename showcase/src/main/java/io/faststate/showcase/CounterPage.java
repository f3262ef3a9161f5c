package io.faststate.showcase;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;

/** A number of one session. */
final class CounterPage {
    private CounterPage() {}

    static Node view(Page page) {
        return Layout.page(
                page,
                "Counter",
                "This number belongs to your session: open a second tab and watch both.",
                Stepper.of(page.session("count", 0)));
    }
}
