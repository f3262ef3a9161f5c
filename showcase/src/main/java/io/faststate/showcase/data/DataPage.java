package io.faststate.showcase.data;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.debounce;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.th;
import static io.faststate.dsl.Html.thead;
import static io.faststate.dsl.Html.tr;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Html;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.RowWindow;
import io.faststate.dsl.State;
import io.faststate.dsl.element.CellScope;
import io.faststate.dsl.element.InputType;
import io.faststate.dsl.element.Table;
import io.faststate.dsl.element.Th;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;

/** A table of 100,000 rows that is sorted, filtered and scrolled; only the rows in view are in the page. */
public final class DataPage {
    private static final int ROW_HEIGHT = 40;
    private static final Duration REST = Duration.ofMillis(250);

    private DataPage() {}

    /** The page's content. */
    public static Node view(Page page) {
        var choice = page.tab("choice", Choice.ALL);
        var filter = page.signal("filter", "");
        var window = page.window("rows", ROW_HEIGHT);
        return fragment(
                label("Filter", input().id("filter").type(InputType.SEARCH).bind(filter)
                        .placeholder("What a cell has to contain")
                        .onInput(() -> choice.update(old -> old.containing(filter.get())), debounce(REST))),
                live(choice, chosen -> p(count(sheet(), chosen)).id("count").role("status")),
                window.viewport(live(choice, chosen -> table(sheet(), chosen, choice, window)))
                        .id("rows").cls("data").role("region").aria("label", "Rows"));
    }

    private static Sheet sheet() {
        return Sheets.sample();
    }

    private static String count(Sheet sheet, Choice choice) {
        return String.format(Locale.ROOT, "%,d of %,d rows", sheet.order(choice).length, sheet.size());
    }

    private static Table table(Sheet sheet, Choice chosen, State<Choice> choice, RowWindow window) {
        var order = sheet.order(chosen);
        var columns = IntStream.range(0, sheet.columns().size()).boxed().toList();
        return Html.table(
                        thead(tr(each(columns, column -> head(sheet.columns().get(column), column, chosen, choice)))),
                        window.body(
                                order.length,
                                (from, to) -> IntStream.range(from, to).mapToObj(i -> order[i]).toList(),
                                row -> row,
                                row -> tr(each(sheet.row(row), cell -> td(cell)))))
                .aria("rowcount", String.valueOf(order.length + 1));
    }

    private static Th head(String name, int column, Choice chosen, State<Choice> choice) {
        var sorted = column == chosen.column();
        return th(button(name, when(sorted, () -> span(chosen.descending() ? " ↓" : " ↑").aria("hidden", true)))
                        .onClick(() -> choice.update(old -> old.by(column))))
                .scope(CellScope.COL)
                .aria("sort", sorted ? chosen.descending() ? "descending" : "ascending" : "none");
    }
}
