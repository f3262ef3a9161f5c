package io.faststate.showcase.grid;

import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.p;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.kit.grid.Grid;
import io.faststate.dsl.kit.grid.Total;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** 100,000 stocks in a grid; the first of them are traded every second. */
public final class GridPage {
    private GridPage() {}

    /** The page's content. */
    public static Node view(Page page) {
        page.every(Duration.ofSeconds(1), Stocks::trade);
        return fragment(
                p("Sort by a click on a heading; with Shift, by several. Double-click a company, or press Enter, to change it."),
                Grid.of(page, "stocks", Stocks::all, Stock::id)
                        .column("symbol", Stock::symbol, it -> it.pinned().width(100))
                        .column("company", Stock::company, it -> it.width(220)
                                .rule(name -> name.isBlank() ? "must not be blank" : "")
                                .edit((id, name) -> Stocks.change(id, stock -> stock.named(name.strip()))))
                        .column("sector", Stock::sector, it -> it.width(130)
                                .edit((id, sector) -> Stocks.change(id, stock -> stock.in(sector))))
                        .column("listed", Stock::listed, it -> it.width(130))
                        .column("price", Stock::price, it -> it.width(160).total(Total.AVERAGE)
                                .rule(price -> price.signum() < 0 ? "must not be negative" : "")
                                .edit((id, price) -> Stocks.change(id, stock -> stock.priced(price))))
                        .column("last", Stock::price, it -> it.title("Last trade").width(130).unsortable().unfilterable()
                                .cell(stock -> Stocks.last(stock).text(GridPage::money)))
                        .column("volume", Stock::volume, it -> it.width(200).total(Total.SUM)
                                .format(count -> String.format(Locale.ROOT, "%,d", count)))
                        .column("watched", Stock::watched, it -> it.width(110)
                                .edit((id, on) -> Stocks.change(id, stock -> stock.watched(on))))
                        .selectable()
                        .csvForExcel("stocks.csv")
                        .view());
    }

    private static String money(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
