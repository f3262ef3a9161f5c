package io.faststate.benchmarks.rendering.htmlflow;

import htmlflow.HtmlPage;
import htmlflow.visitor.escape.HtmlEscapers;
import io.faststate.benchmarks.data.Stock;
import java.util.List;
import org.xmlet.htmlapifaster.EnumRelType;
import org.xmlet.htmlapifaster.Tbody;
import org.xmlet.htmlapifaster.Tr;

/** The stocks page in HtmlFlow, which escapes texts but leaves attributes to its user. */
final class StocksView {
    private StocksView() {}

    static void write(HtmlPage page) {
        page.html()
                .attrLang("en")
                .head()
                .meta().attrCharset("utf-8").__()
                .title().text("Stock prices").__()
                .link().attrRel(EnumRelType.STYLESHEET).attrHref("/stocks.css").__()
                .__()
                .body()
                .h1().text("Stock prices").__()
                .table()
                .thead()
                .tr()
                .th().text("#").__()
                .th().text("Symbol").__()
                .th().text("Name").__()
                .th().text("Price").__()
                .th().text("Change").__()
                .th().text("Ratio").__()
                .__()
                .__()
                .tbody()
                .<List<Stock>>dynamic((body, stocks) -> stocks.forEach(stock -> row(body, stock)))
                .__()
                .__()
                .__()
                .__();
    }

    private static void row(Tbody<?> body, Stock stock) {
        var row = body.tr()
                .attrClass(stock.rowClass())
                .td().text(stock.number()).__()
                .td().a().attrHref(HtmlEscapers.htmlEscaper().escape(stock.url())).text(stock.symbol()).__().__()
                .td().strong().text(stock.company()).__().__()
                .td().text(stock.price()).__();
        trend(row, stock, stock.change());
        trend(row, stock, stock.ratio());
        row.__();
    }

    private static void trend(Tr<?> row, Stock stock, double value) {
        var cell = row.td();
        if (stock.falling()) {
            cell.attrClass("minus");
        }
        cell.text(value).__();
    }
}
