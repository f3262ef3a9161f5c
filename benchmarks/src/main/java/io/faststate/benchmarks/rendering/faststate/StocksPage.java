package io.faststate.benchmarks.rendering.faststate;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.body;
import static io.faststate.dsl.Html.document;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.head;
import static io.faststate.dsl.Html.html;
import static io.faststate.dsl.Html.link;
import static io.faststate.dsl.Html.meta;
import static io.faststate.dsl.Html.strong;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.tbody;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.th;
import static io.faststate.dsl.Html.thead;
import static io.faststate.dsl.Html.title;
import static io.faststate.dsl.Html.tr;

import io.faststate.benchmarks.data.Stock;
import io.faststate.dsl.Node;
import io.faststate.dsl.element.Tr;
import java.util.List;

/** The stocks page in FastState. */
final class StocksPage {
    private StocksPage() {}

    static Node of(List<Stock> stocks) {
        return document(html(
                        head(
                                meta().charset("utf-8"),
                                title("Stock prices"),
                                link().rel("stylesheet").href("/stocks.css")),
                        body(
                                h1("Stock prices"),
                                table(
                                        thead(tr(th("#"), th("Symbol"), th("Name"), th("Price"), th("Change"),
                                                th("Ratio"))),
                                        tbody(each(stocks, StocksPage::row)))))
                .lang("en"));
    }

    private static Tr row(Stock stock) {
        return tr(
                        td(stock.number()),
                        td(a(stock.symbol()).href(stock.url())),
                        td(strong(stock.company())),
                        td(stock.price()),
                        td(stock.change()).cls("minus", stock.falling()),
                        td(stock.ratio()).cls("minus", stock.falling()))
                .cls(stock.rowClass());
    }
}
