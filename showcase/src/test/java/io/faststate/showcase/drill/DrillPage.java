package io.faststate.showcase.drill;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What both versions of the drill's application have in common. */
final class DrillPage {
    static final List<String> NAMES = List.of("Ada", "Bob", "Cyd", "Dan", "Eve");

    /** Clicked by everyone. */
    static final State<Integer> TOTAL = State.global("total", 0);

    private static final State<Order> ORDER = State.global("order", new Order(NAMES));

    record Order(List<String> names) {
        Order turned() {
            var turned = new ArrayList<>(names);
            Collections.rotate(turned, 1);
            return new Order(List.copyOf(turned));
        }
    }

    /** The counts that a button of a version changes together; one of the tab tells each of its clicks. */
    record Counts(State<Integer> own, State<Integer> session, State<Integer> tab, State<Integer> clicks) {}

    /** The button that one version has another code for than the other. */
    @FunctionalInterface
    interface AllButton {
        Node of(Counts counts);
    }

    private DrillPage() {}

    private static State<Integer> of(Page page, String name) {
        return page.record("name", name, 0);
    }

    static Node view(Page page, AllButton all) {
        var counts = new Counts(page.record("own", page.path("client"), 0), page.session("session", 0), page.tab("tab", 0),
                page.tab("clicks", 0));
        var clicks = counts.clicks();
        return section(
                p("Total ", TOTAL.text()).id("total"),
                p("Own ", counts.own().text()).id("own"),
                p(clicks.text()).id("clicks"),
                p(counts.session().get() + " " + counts.tab().get()).id("counts"),
                button("One").onClick(() -> State.transaction(() -> {
                    TOTAL.update(n -> n + 1);
                    clicks.update(n -> n + 1);
                })),
                all.of(counts),
                // Each click moves the rows under the next one.
                ul(each(ORDER.get().names(), name -> name, name -> {
                    var its = of(page, name);
                    return li(button(name).onClick(() -> State.transaction(() -> {
                        its.update(n -> n + 1);
                        TOTAL.update(n -> n + 1);
                        clicks.update(n -> n + 1);
                        ORDER.update(Order::turned);
                    })), " ", String.valueOf(its.get())).id("row-" + name);
                })));
    }
}
