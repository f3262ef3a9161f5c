package io.faststate.showcase.examples;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.tbody;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.th;
import static io.faststate.dsl.Html.thead;
import static io.faststate.dsl.Html.tr;

import io.faststate.dsl.element.Div;

/** A long list of which a part is shown. */
final class Agents {
    /** How many there are. */
    static final int COUNT = 50;

    /** How many more are shown at a time. */
    static final int STEP = 10;

    private static final People ALL = People.of(COUNT);

    private Agents() {}

    static int more(int shown) {
        return Math.min(shown + STEP, COUNT);
    }

    /** A table of the first ones. */
    static Div first(int shown) {
        return div(table(
                        thead(tr(th("Number"), th("Name"), th("Email"))),
                        tbody(each(ALL.all().stream().limit(shown), Person::id, agent ->
                                tr(td(agent.id()), td(agent.contact().fullName()), td(agent.contact().email()))))))
                .cls("stacked", "overflow-auto");
    }
}
