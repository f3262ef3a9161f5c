package io.faststate.showcase.examples;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.ol;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.prevent;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.span;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Li;
import io.faststate.dsl.signal.StringSignal;
import java.util.ArrayList;
import java.util.List;

/** A list whose order everyone who has it open changes: by dragging, by buttons, or by the arrow keys on them. */
final class Sortable {
    private static final State<Order> ORDER =
            State.global("exampleOrder", new Order(List.of("Read", "Write", "Walk", "Cook", "Rest"), ""));

    private Sortable() {}

    /**
     * The order of some things.
     *
     * @param said what was done last
     */
    record Order(List<String> names, String said) {
        /** The order with one thing at another place; a place beyond the ends is the end. */
        Order move(String name, int place) {
            var moved = new ArrayList<>(names);
            if (!moved.remove(name)) {
                return this;
            }
            var at = Math.clamp(place, 0, moved.size());
            moved.add(at, name);
            return new Order(List.copyOf(moved), name + " is now number " + (at + 1) + " of " + names.size() + ".");
        }

        Order step(String name, int steps) {
            return move(name, names.indexOf(name) + steps);
        }

        Order onto(String name, String other) {
            return names.contains(other) ? move(name, names.indexOf(other)) : this;
        }
    }

    static Node view(Page page) {
        var dragged = page.signal("dragged", "");
        return section(
                live(ORDER, order -> ol(each(order.names(), name -> name, name -> row(name, dragged))).id("order").cls("sortable")),
                p(ORDER.text(Order::said)).id("said").role("status"));
    }

    private static Li row(String name, StringSignal dragged) {
        return li(
                        span(name).cls("name"),
                        step(name, "↑", "up", -1),
                        step(name, "↓", "down", 1))
                .draggable(true)
                .cls("dragged", dragged.is(name))
                .onDragStart(dragged.setting(name))
                .onDragEnd(dragged.setting(""))
                .on("dragover", prevent())
                .onDrop(() -> ORDER.update(order -> order.onto(dragged.get(), name)), prevent());
    }

    private static Node step(String name, String sign, String direction, int steps) {
        return button(sign)
                .data("variant", "outline")
                .aria("label", "Move " + name + " " + direction)
                .onClick(() -> ORDER.update(order -> order.step(name, steps)))
                .onKey("ArrowUp", () -> ORDER.update(order -> order.step(name, -1)), prevent())
                .onKey("ArrowDown", () -> ORDER.update(order -> order.step(name, 1)), prevent());
    }
}
