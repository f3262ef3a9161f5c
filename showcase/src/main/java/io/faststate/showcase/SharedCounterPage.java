package io.faststate.showcase;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;

/** A number that everyone shares. */
final class SharedCounterPage {
    private SharedCounterPage() {}

    static Node view(Page page) {
        return Layout.page(
                page,
                "Shared counter",
                "This number is everyone's: each open tab, in any browser, follows it.",
                Stepper.of(page.global("count", 0)));
    }
}
