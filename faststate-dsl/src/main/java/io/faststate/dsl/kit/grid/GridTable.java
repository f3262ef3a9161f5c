package io.faststate.dsl.kit.grid;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.onlyIf;
import static io.faststate.dsl.Html.prevent;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.tfoot;
import static io.faststate.dsl.Html.th;
import static io.faststate.dsl.Html.thead;
import static io.faststate.dsl.Html.tr;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Html;
import io.faststate.dsl.RowWindow;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.CellScope;
import io.faststate.dsl.element.InputType;
import io.faststate.dsl.element.Roving;
import io.faststate.dsl.element.Table;
import io.faststate.dsl.element.Td;
import io.faststate.dsl.element.Tfoot;
import io.faststate.dsl.element.Th;
import io.faststate.dsl.element.Thead;
import io.faststate.dsl.element.Tr;
import io.faststate.dsl.kit.DropdownMenu;
import io.faststate.dsl.kit.grid.Rows.Line;
import io.faststate.dsl.signal.StringExpr;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The table of a grid: its head, the rows in view, and its foot. */
final class GridTable<T, K> {
    private static final int CHECKBOX_WIDTH = 40;
    /** As in the cells, it goes from a heading into what is in it. */
    private static final String MENU_KEY = "F2";

    private final GridParts<T, K> parts;
    private final RowWindow window;

    GridTable(GridParts<T, K> parts, RowWindow window) {
        this.parts = parts;
        this.window = window;
    }

    /** A line with its place among all, from 0. */
    private record Placed<T>(int index, Line<T> line) {}

    Table view() {
        var settings = parts.settings().get();
        var columns = settings.visible(parts.columns());
        var request = settings.request();
        var first = parts.first();
        var sample = parts.sample(first);
        var types = columns.stream()
                .map(column -> sample.map(row -> type(column, row)).orElse(ColumnType.TEXT))
                .toList();
        var cells = new GridCells<>(parts, columns, types, settings);
        var foot = !first.totals().isEmpty();
        var table = Html.table(
                        head(columns, types, settings, first),
                        window.body(
                                first.count(),
                                (from, to) -> placed(request, from, to),
                                placed -> key(placed.line()),
                                placed -> cells.row(placed.line(), placed.index() + 2)),
                        when(foot, () -> foot(columns, types, settings, first)))
                .cls("fs-grid-table")
                .role("grid")
                .aria("label", parts.label())
                .aria("rowcount", String.valueOf(first.count() + (foot ? 2 : 1)))
                .aria("colcount", String.valueOf(columns.size() + (parts.selectable() ? 1 : 0)))
                .tabindex(-1)
                .roving(Roving.grid());
        if (parts.selectable()) {
            table.aria("multiselectable", true);
        }
        if (parts.columns().stream().allMatch(column -> column.edit() == null)) {
            table.aria("readonly", true);
        }
        var start = parts.selectable() ? CHECKBOX_WIDTH : 0;
        var pins = 1;
        for (var column : columns) {
            if (settings.isPinned(column) && pins <= GridCells.MOST_PINS) {
                table.style("--fs-pin-" + pins++, StringExpr.of(start + "px"));
            }
            start += settings.width(column);
        }
        return table;
    }

    private static <T> ColumnType type(Column<T, ?, ?> column, T row) {
        var value = column.value(row);
        return value == null ? ColumnType.TEXT : ColumnType.of(value.getClass());
    }

    private List<Placed<T>> placed(RowRequest request, int from, int to) {
        var lines = parts.source().fetch(request.part(from, to)).lines();
        return IntStream.range(0, lines.size()).mapToObj(i -> new Placed<>(from + i, lines.get(i))).toList();
    }

    private String key(Line<T> line) {
        return line.item().map(row -> "r" + parts.keyOf(row)).orElseGet(() -> "g" + line.group());
    }

    private Thead head(
            List<Column<T, K, ?>> columns, List<ColumnType> types, GridSettings settings, Rows<T> first) {
        var row = tr().aria("rowindex", "1");
        if (parts.selectable()) {
            row.with(all(first));
        }
        var places = IntStream.range(0, columns.size()).boxed().toList();
        var menu = new ColumnMenu<>(parts, settings, columns);
        // A heading of another width is another element, without the width that somebody dragged the old one to.
        return thead(row.with(each(
                places,
                i -> columns.get(i).name() + '-' + settings.width(columns.get(i)),
                i -> heading(columns.get(i), types.get(i), pin(columns, i, settings), settings, menu))));
    }

    private Th heading(
            Column<T, K, ?> column, ColumnType type, int pin, GridSettings settings, ColumnMenu<T, K> menu) {
        var name = column.name();
        var all = parts.columns();
        var state = parts.settings();
        var carried = parts.page().signal("carried", "");
        var cell = th(column, settings, menu.of(column))
                .draggable(true)
                .onDragStart(carried.setting(name))
                .onDragEnd(carried.setting(""))
                .on("dragover", prevent())
                .onDrop(() -> state.update(it -> it.placed(carried.get(), name, all)), prevent(), onlyIf(carried.isNot("").and(carried.isNot(name))))
                .cls("fs-dragged", carried.is(name))
                .cls("fs-grid-head")
                .cls("fs-grid-end", type == ColumnType.NUMBER)
                .style("--fs-grid-w", StringExpr.of(settings.width(column) + "px"))
                .preserveAttr("style");
        return pin > 0 ? cell.cls("fs-grid-pin", "fs-grid-pin-" + pin) : cell;
    }

    /** The number of a pinned column, from 1; 0 for one that scrolls. */
    private static <T, K> int pin(List<Column<T, K, ?>> columns, int at, GridSettings settings) {
        if (!settings.isPinned(columns.get(at))) {
            return 0;
        }
        var pins = (int) columns.subList(0, at + 1).stream().filter(settings::isPinned).count();
        return pins <= GridCells.MOST_PINS ? pins : 0;
    }

    private Th all(Rows<T> first) {
        var selection = parts.selection();
        var source = parts.source();
        var key = parts.key();
        var settings = parts.settings();
        var chosen = selection.get().count();
        return Html.th(input().type(InputType.CHECKBOX)
                        .checked(chosen > 0 && chosen >= first.found())
                        .aria("label", GridWords.SELECT_ALL.in(parts.page()))
                        .onChange(() -> Selecting.toggleAll(selection, source, key, settings)))
                .scope(CellScope.COL)
                .cls("fs-grid-check", "fs-grid-pin");
    }

    private Th th(Column<T, K, ?> column, GridSettings settings, DropdownMenu menu) {
        if (!column.isSortable()) {
            return menu.opening(Html.th(span(column.title()).cls("fs-grid-title"), menu.view())
                    .scope(CellScope.COL).aria("label", column.title()).tabindex(-1), MENU_KEY);
        }
        var name = column.name();
        var state = parts.settings();
        var holding = parts.holding();
        var sorts = settings.sorts();
        var level = IntStream.range(0, sorts.size()).filter(i -> sorts.get(i).column().equals(name)).findFirst();
        var descending = level.isPresent() && sorts.get(level.getAsInt()).descending();
        return Html.th(
                        menu.opening(button(
                                span(column.title()).cls("fs-grid-title"),
                                when(level.isPresent(), () -> span(
                                                descending ? "↓" : "↑",
                                                sorts.size() > 1 ? String.valueOf(level.getAsInt() + 1) : "")
                                        .cls("fs-grid-order").aria("hidden", true)))
                        .type(ButtonType.BUTTON)
                        .cls("fs-grid-sort")
                        .onClick(() -> state.update(it -> it.sortedBy(name, holding.get()))), MENU_KEY),
                        menu.view())
                .scope(CellScope.COL)
                .aria("label", column.title())
                .aria("sort", level.isEmpty() ? "none" : descending ? "descending" : "ascending");
    }

    private Tfoot foot(
            List<Column<T, K, ?>> columns, List<ColumnType> types, GridSettings settings, Rows<T> first) {
        var row = tr().aria("rowindex", String.valueOf(first.count() + 2));
        if (parts.selectable()) {
            row.with(td().cls("fs-grid-check", "fs-grid-pin"));
        }
        var pins = 0;
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var total = first.totals().getOrDefault(column.name(), "");
            var cell = total(total, column.total()).cls("fs-grid-end", types.get(i) == ColumnType.NUMBER);
            if (settings.isPinned(column) && ++pins <= GridCells.MOST_PINS) {
                cell.cls("fs-grid-pin", "fs-grid-pin-" + pins);
            }
            row.with(cell);
        }
        return tfoot(row);
    }

    private Td total(String text, @Nullable Total kind) {
        return text.isEmpty() || kind == null
                ? td()
                : td(span(GridWords.valueOf(kind.name()).in(parts.page()), " ").cls("fs-grid-total"), text).tabindex(-1);
    }
}
