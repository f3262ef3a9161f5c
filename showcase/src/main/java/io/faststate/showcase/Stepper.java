package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.output;

import io.faststate.dsl.Node;
import io.faststate.dsl.State;

/** A number and the buttons that change it: a component, which is a method that returns a node. */
final class Stepper {
    private Stepper() {}

    static Node of(State<Integer> count) {
        return fragment(
                output(count.text()).id("count").cls("figure"),
                div(
                                button("+1").onClick(() -> count.update(n -> n + 1)),
                                button("-1").data("variant", "secondary").onClick(() -> count.update(n -> n - 1)),
                                button("Reset").data("variant", "outline").onClick(() -> count.set(0)))
                        .role("group"));
    }
}
