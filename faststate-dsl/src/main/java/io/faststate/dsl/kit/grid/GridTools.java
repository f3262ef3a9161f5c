package io.faststate.dsl.kit.grid;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.debounce;
import static io.faststate.dsl.Html.details;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.focusing;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.onlyIf;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.summary;
import static io.faststate.dsl.Html.ul;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Node;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Button;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Details;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.InputType;
import io.faststate.dsl.element.Li;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.StringSignal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What stands above a grid: how many rows there are, filters, columns, groups, and the file to save. */
final class GridTools<T, K> {
    private static final Duration REST = Duration.ofMillis(250);
    private static final int STEP = 20;
    /** As many rows may all be in view. */
    private static final int SEEN = 20;

    private final GridParts<T, K> parts;
    private final String csv;
    private final boolean excel;

    GridTools(GridParts<T, K> parts, String csv, boolean excel) {
        this.parts = parts;
        this.csv = csv;
        this.excel = excel;
    }

    /** Each part is a region of its own, so that a change sends that part alone. */
    Div view() {
        return div(
                        live(() -> p(count()).cls("fs-grid-count").role("status")),
                        when(parts.selectable(), () -> live(() -> div(
                                when(parts.selection().get().count() > 0, this::selected)).role("status"))),
                        div(
                                        live(() -> filters(parts.settings().get(), parts.first())),
                                        live(() -> columns(parts.settings().get())),
                                        when(!csv.isEmpty(), this::save))
                                .cls("fs-grid-buttons"))
                .cls("fs-grid-tools");
    }

    private String count() {
        var settings = parts.settings().get();
        var rows = parts.first();
        return settings.filters().isEmpty()
                ? GridWords.rows(parts.page(), rows.found())
                : GridWords.ROWS_OF.in(parts.page(), rows.found(), rows.all());
    }

    private Node selected() {
        var selection = parts.selection();
        return p(
                        told(selection.get().count(), parts.first().found()),
                        " ",
                        small(GridWords.CLEAR).onClick(() -> selection.set(Selection.NONE)))
                .cls("fs-grid-selected");
    }

    /** How many rows are selected, and where that is not what one sees, what it means. */
    private String told(int selected, int found) {
        if (selected >= Selecting.MOST && found > selected) {
            return GridWords.SELECTED_MOST.in(parts.page(), selected, found);
        }
        return (selected == found && found > SEEN ? GridWords.SELECTED_ALL : GridWords.SELECTED).in(parts.page(), selected);
    }

    private Button save() {
        var source = parts.source();
        var state = parts.settings();
        var all = parts.columns();
        var name = csv;
        var marked = excel;
        return small(GridWords.SAVE_CSV).onClick(e -> {
            var settings = state.get();
            var columns = settings.visible(all);
            var rows = Csv.rows(source, settings.groupedBy("").request());
            e.download(name, "text/csv", out -> Csv.write(out, rows, columns, marked));
        });
    }

    private Button small(GridWords text) {
        return button(text.in(parts.page())).type(ButtonType.BUTTON).cls("btn").data("variant", "outline").data("size", "sm");
    }

    private Details filters(GridSettings settings, Rows<T> first) {
        var state = parts.settings();
        var problem = parts.page().signal("filterProblem", "");
        var sample = parts.sample(first);
        var fields = div().cls("fs-grid-fields");
        for (var column : parts.columns()) {
            if (column.isFilterable()) {
                fields.with(filter(column, settings, sample, problem));
            }
        }
        var open = filtersOpen(parts);
        return details(
                        summary(GridWords.FILTERS.in(parts.page()), when(!settings.filters().isEmpty(), () -> span(" ", settings.filters().size()).cls("badge")))
                                .cls("btn").data("variant", "outline").data("size", "sm").ref(ref(open)),
                        div(
                                        fields,
                                        p(problem.text()).role("status").cls("fs-grid-problem"),
                                        small(GridWords.CLEAR_FILTERS).onClick(() -> {
                                            state.update(GridSettings::unfiltered);
                                            problem.set("");
                                        }))
                                .cls("fs-grid-panel"))
                .cls("fs-grid-menu")
                .openWhen(open)
                .onKey("Escape", closing(open), onlyIf(open));
    }

    /** Opens the panel of filters at the field of a column. */
    static ClientAction filtering(GridParts<?, ?> parts, String column) {
        return filtersOpen(parts).setting(true).then(focusing(field(parts, column)));
    }

    private static String field(GridParts<?, ?> parts, String column) {
        return "filter" + unique(parts, column);
    }

    private static BooleanSignal filtersOpen(GridParts<?, ?> parts) {
        return parts.page().signal("filtersOpen", false);
    }

    /** A name of a column that no other grid of the page has, of letters and digits. */
    static String unique(GridParts<?, ?> parts, String column) {
        return ref(filtersOpen(parts)) + column;
    }

    private static String ref(BooleanSignal open) {
        return "summary" + open.name().replaceAll("[^A-Za-z0-9]", "");
    }

    /** Closes a panel, and leaves the focus where it opens again. */
    private static ClientAction closing(BooleanSignal open) {
        return open.setting(false).then(focusing(ref(open)));
    }

    private <V> Node filter(Column<T, K, V> column, GridSettings settings, Optional<T> row, StringSignal problem) {
        var state = parts.settings();
        var name = column.name();
        var known = settings.filters().stream().filter(it -> it.column().equals(name)).map(Filter::text).findFirst().orElse("");
        var text = parts.page().signal("filter" + name, known);
        Object value = row.map(column::value).map(Object.class::cast).orElse("");
        // The class and not the value: what a handler captures stays the same while rows change.
        var kind = value.getClass();
        var type = ColumnType.of(kind);
        var ref = field(parts, name);
        return switch (type) {
            case CHOICE -> label(column.title(), select(
                            option(GridWords.ANY.in(parts.page())).value(""),
                            each(List.of(((Enum<?>) value).getDeclaringClass().getEnumConstants()),
                                    it -> option(ColumnType.text(it)).value((Enum<?>) it)))
                    .cls("select").ref(ref).bind(text)
                    .onChange(() -> filter(state, name, text.get(), kind, problem)));
            case FLAG -> label(column.title(), select(
                            option(GridWords.ANY.in(parts.page())).value(""),
                            option(GridWords.YES.in(parts.page())).value("true"),
                            option(GridWords.NO.in(parts.page())).value("false"))
                    .cls("select").ref(ref).bind(text)
                    .onChange(() -> filter(state, name, text.get(), kind, problem)));
            default -> label(column.title(), input().type(InputType.SEARCH).cls("input").ref(ref).bind(text).autocomplete("off")
                    .placeholder(hint(type))
                    .onInput(() -> filter(state, name, text.get(), kind, problem), debounce(REST)));
        };
    }

    private String hint(ColumnType type) {
        return switch (type) {
            case NUMBER -> ">= 10, 10..20";
            case DATE -> ">= 2030-01-31";
            default -> GridWords.CONTAINS.in(parts.page());
        };
    }

    /** Filters, unless what was typed is not a filter of the column: then it says why. */
    private static void filter(State<GridSettings> state, String column, String text, Class<?> kind, StringSignal problem) {
        try {
            if (!text.isBlank()) {
                Values.filter(text, kind);
            }
            problem.set("");
            state.update(it -> it.filteredBy(column, text));
        } catch (Values.UnreadableValueException e) {
            problem.set(e.getMessage() == null ? "" : e.getMessage());
        }
    }

    private Details columns(GridSettings settings) {
        var state = parts.settings();
        var ordered = settings.ordered(parts.columns());
        var group = parts.page().signal("group", settings.group());
        var open = parts.page().signal("columnsOpen", false);
        return details(
                        summary(GridWords.COLUMNS.in(parts.page())).cls("btn").data("variant", "outline").data("size", "sm").ref(ref(open)),
                        div(
                                        label(GridWords.GROUP_BY.in(parts.page()), select(
                                                        option(GridWords.NOTHING.in(parts.page())).value(""),
                                                        each(parts.columns(), it -> option(it.title()).value(it.name())))
                                                .cls("select").bind(group)
                                                .onChange(() -> state.update(it -> it.groupedBy(group.get())))),
                                        ul(each(ordered, Column::name, column -> column(column, settings))))
                                .cls("fs-grid-panel"))
                .cls("fs-grid-menu")
                .openWhen(open)
                .onKey("Escape", closing(open), onlyIf(open));
    }

    private Li column(Column<T, K, ?> column, GridSettings settings) {
        var state = parts.settings();
        var name = column.name();
        var title = column.title();
        var all = parts.columns();
        var shown = settings.isShown(column);
        var pinned = settings.isPinned(column);
        return li(
                label(input().type(InputType.CHECKBOX).cls("input").checked(shown)
                                .onChange(() -> state.update(it -> it.showing(name, !shown))), " ", title),
                span(
                                tool("↑", GridWords.TO_START, title).onClick(() -> state.update(it -> it.moved(name, -1, all))),
                                tool("↓", GridWords.TO_END, title).onClick(() -> state.update(it -> it.moved(name, 1, all))),
                                tool("−", GridWords.NARROWER, title).onClick(() -> state.update(it -> it.widened(column, -STEP))),
                                tool("+", GridWords.WIDER, title).onClick(() -> state.update(it -> it.widened(column, STEP))),
                                tool("Pin", GridWords.PIN, title).aria("pressed", pinned)
                                        .onClick(() -> state.update(it -> it.pinning(name, !pinned))))
                        .cls("fs-grid-column-tools"))
                .cls("fs-grid-column");
    }

    private Button tool(String sign, GridWords label, String title) {
        return button(sign).type(ButtonType.BUTTON).cls("btn").data("variant", "ghost").data("size", "sm").aria("label", label.in(parts.page(), title));
    }
}
