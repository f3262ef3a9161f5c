package io.faststate.showcase.data;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.debounce;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
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
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.CellScope;
import io.faststate.dsl.element.FormEncoding;
import io.faststate.dsl.element.InputType;
import io.faststate.dsl.element.Table;
import io.faststate.dsl.element.Th;
import io.faststate.dsl.form.ConsumedUpload;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.signal.StringSignal;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;

/** A table of 100,000 rows that is sorted, filtered and scrolled; only the rows in view are in the page. */
public final class DataPage {
    private static final int ROW_HEIGHT = 40;
    private static final Duration REST = Duration.ofMillis(250);

    private DataPage() {}

    private static final ConsumedUpload<Sheet> FILE = Upload.of("sheet")
            .types("text/plain")
            .fileBytes(50_000_000)
            .to((file, content) -> Csv.read(file.name(), content));

    /** The page's content. */
    public static Node view(Page page) {
        var source = page.session("sheet", Source.SAMPLE);
        var choice = page.tab("choice", Choice.ALL);
        var filter = page.signal("filter", "");
        var window = page.window("rows", ROW_HEIGHT);
        return fragment(
                upload(source, choice, filter),
                live(source, shown -> p(told(shown)).id("told").role("status")),
                label("Filter", input().id("filter").type(InputType.SEARCH).bind(filter)
                        .placeholder("What a cell has to contain")
                        .onInput(() -> choice.update(old -> old.containing(filter.get())), debounce(REST))),
                live(source, choice, (shown, chosen) -> p(count(shown.sheet(), chosen)).id("count").role("status")),
                window.viewport(live(source, choice, (shown, chosen) -> table(shown.sheet(), chosen, choice, window)))
                        .id("rows").cls("data").role("region").aria("label", "Rows"));
    }

    private static Node upload(State<Source> source, State<Choice> choice, StringSignal filter) {
        return form(
                        label("A file of comma separated values, of up to 50 MB; its first line names the columns",
                                input().id("file").bind(FILE)),
                        FILE.error(),
                        FILE.progress(),
                        div(
                                        button("Show it").id("show").disabledWhen(FILE.isSending()),
                                        button("Show the sample").id("sample").type(ButtonType.BUTTON).data("variant", "secondary")
                                                .onClick(() -> show(Source.SAMPLE, source, choice, filter)))
                                .role("group"))
                .enctype(FormEncoding.MULTIPART)
                .onSubmit(() -> FILE.result()
                        .ifPresent(sheet -> show(new Source(Sheets.keep(sheet)), source, choice, filter)));
    }

    private static void show(Source shown, State<Source> source, State<Choice> choice, StringSignal filter) {
        source.set(shown);
        choice.set(Choice.ALL);
        filter.set("");
    }

    private static String told(Source source) {
        if (source.isLost()) {
            return "Your file is no longer kept: send it again. This is the sample.";
        }
        return source.sheet().name();
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
