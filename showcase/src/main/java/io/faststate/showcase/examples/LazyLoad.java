package io.faststate.showcase.examples;

import static io.faststate.dsl.Html.article;
import static io.faststate.dsl.Html.async;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.meter;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.tbody;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.th;
import static io.faststate.dsl.Html.tr;

import io.faststate.dsl.Element;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import java.time.Duration;
import java.util.List;

/** A page that is there at once, and a part of it that takes longer. */
final class LazyLoad {
    private static final Duration SLOW = Duration.ofMillis(1500);
    private static final List<Sale> SALES =
            List.of(new Sale("Spring", 40), new Sale("Summer", 90), new Sale("Autumn", 65), new Sale("Winter", 20));

    private LazyLoad() {}

    record Sale(String season, int amount) {}

    static Node view(Page page) {
        return async(LazyLoad::load, sales -> report(chart(sales)), report(p("Loading the report…").aria("busy", true)));
    }

    private static List<Sale> load() throws InterruptedException {
        Thread.sleep(SLOW);
        return SALES;
    }

    private static Element<?> report(Node content) {
        return article(content).aria("live", "polite").id("report");
    }

    private static Node chart(List<Sale> sales) {
        return div(table(tbody(each(sales, Sale::season, sale -> tr(
                        th(sale.season()),
                        td(meter().min(0).max(100).value(sale.amount()).aria("label", sale.season())),
                        td(sale.amount()))))))
                .cls("overflow-auto");
    }
}
