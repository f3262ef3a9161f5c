package io.faststate.showcase.examples;

import static io.faststate.dsl.Html.debounce;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.search;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.tbody;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.th;
import static io.faststate.dsl.Html.thead;
import static io.faststate.dsl.Html.tr;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.InputType;
import java.time.Duration;

/** Results that follow what is typed. */
final class ActiveSearch {
    private static final People EVERYONE = People.of(120);
    private static final int MOST = 10;
    private static final Duration REST = Duration.ofMillis(200);

    private ActiveSearch() {}

    static Node view(Page page) {
        var text = page.signal("text", "");
        var wanted = page.tab("wanted", "");
        var busy = page.signal("busy", false);
        return section(
                search(input().id("search").type(InputType.SEARCH).bind(text)
                        .placeholder("Name or email").autocomplete("off").aria("label", "Search people")
                        .indicator(busy)
                        .aria("busy", busy)
                        .onInput(() -> wanted.set(text.get()), debounce(REST))),
                live(wanted, ActiveSearch::results));
    }

    private static Div results(String wanted) {
        var found = EVERYONE.all().stream().filter(it -> it.contact().matches(wanted)).toList();
        return div(
                p(found.isEmpty() ? "Nobody is called so." : found.size() + (found.size() == 1 ? " person" : " people")
                                + (found.size() > MOST ? ", of whom these are the first " + MOST : ""))
                        .id("found").role("status"),
                div(table(
                                thead(tr(th("Name"), th("Email"))),
                                tbody(each(found.stream().limit(MOST), Person::id, person ->
                                        tr(td(person.contact().fullName()), td(person.contact().email()))))))
                        .cls("stacked", "overflow-auto"));
    }
}
