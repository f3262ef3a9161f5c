package io.faststate.dsl.kit.grid;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.tr;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Handler;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.InputType;
import io.faststate.dsl.element.Td;
import io.faststate.dsl.element.Tr;
import io.faststate.dsl.kit.grid.Rows.Line;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a grid, cell by cell. */
final class GridCells<T, K> {
    /** How many columns can be pinned at once. */
    static final int MOST_PINS = 4;

    private final GridParts<T, K> parts;
    private final List<Column<T, K, ?>> columns;
    private final List<ColumnType> types;
    private final GridSettings settings;
    private final Editing editing;
    private final Selection selection;

    GridCells(GridParts<T, K> parts, List<Column<T, K, ?>> columns, List<ColumnType> types, GridSettings settings) {
        this.parts = parts;
        this.columns = columns;
        this.types = types;
        this.settings = settings;
        this.editing = parts.editing().get();
        this.selection = parts.selectable() ? parts.selection().get() : Selection.NONE;
    }

    /** A line, with its number among all rows of the table. */
    Tr row(Line<T> line, int number) {
        var row = line.item().map(this::row).orElseGet(() -> heading(line));
        return row.aria("rowindex", String.valueOf(number));
    }

    private Tr row(T item) {
        var key = parts.keyOf(item);
        var row = tr();
        if (parts.selectable()) {
            var chosen = selection.has(key);
            row.aria("selected", chosen).with(check(key, chosen));
        }
        var pins = 0;
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var cell = cell(column, types.get(i), item, key);
            if (types.get(i) == ColumnType.NUMBER) {
                cell.cls("fs-grid-end");
            }
            if (settings.isPinned(column) && ++pins <= MOST_PINS) {
                cell.cls("fs-grid-pin", "fs-grid-pin-" + pins);
            }
            row.with(cell);
        }
        return row;
    }

    private Tr heading(Line<T> line) {
        var group = line.group();
        var state = parts.settings();
        var totals = columns.stream()
                .filter(column -> column.total() != null && !line.totals().getOrDefault(column.name(), "").isEmpty())
                .map(column -> column.title() + " " + line.totals().get(column.name()))
                .collect(Collectors.joining(" · "));
        return tr(td(span(
                        button(span(line.open() ? "▾" : "▸").aria("hidden", true), " ", group.isEmpty() ? GridWords.EMPTY.in(parts.page()) : group)
                                .type(ButtonType.BUTTON)
                                .cls("fs-grid-group-toggle")
                                .aria("expanded", line.open())
                                .onClick(() -> state.update(it -> it.toggled(group))),
                        span(" ", GridWords.rows(parts.page(), line.size()),
                                        totals.isEmpty() ? "" : " · " + totals)
                                .cls("fs-grid-group-note")).cls("fs-grid-group-line"))
                .colspan(columns.size() + (parts.selectable() ? 1 : 0)))
                .cls("fs-grid-group");
    }

    private Td check(String key, boolean chosen) {
        var state = parts.selection();
        var source = parts.source();
        var keys = parts.key();
        var shown = parts.settings();
        var holding = parts.holding();
        return td(input().type(InputType.CHECKBOX).checked(chosen).aria("label", GridWords.SELECT_ROW.in(parts.page(), key))
                        .onChange(() -> Selecting.toggle(state, key, holding.get(), source, keys, shown)))
                .cls("fs-grid-check", "fs-grid-pin");
    }

    private <V> Td cell(Column<T, K, V> column, ColumnType type, T item, String key) {
        var save = column.edit();
        var value = column.value(item);
        if (save != null && type == ColumnType.FLAG && value instanceof Boolean on) {
            return flag(column, item, key, on);
        }
        if (save != null && editing.isAt(key, column.name())) {
            return editor(column, item, value);
        }
        var kind = kind(column, value);
        var view = column.view();
        var cell = (view == null ? td(column.text(item)) : td(view.render(item))).tabindex(-1);
        if (save == null || kind == null) {
            return cell;
        }
        var state = parts.editing();
        var draft = parts.draft();
        var name = column.name();
        var text = value == null ? "" : CellEditor.typed(value);
        Handler begin = () -> CellEditor.begin(state, draft, key, name, text);
        return cell.cls("fs-grid-editable").onKey("Enter", begin).onKey("F2", begin).onDoubleClick(begin);
    }

    /** The class of a cell's value; where it has none, that of another row's in view, and null if all are empty. */
    private <V> @Nullable Class<?> kind(Column<T, K, V> column, @Nullable V value) {
        if (value != null) {
            return value.getClass();
        }
        for (var line : parts.first().lines()) {
            var other = line.item().map(column::value);
            if (other.isPresent()) {
                return other.get().getClass();
            }
        }
        return null;
    }

    private <V> Td flag(Column<T, K, V> column, T item, String key, boolean on) {
        var state = parts.editing();
        var id = parts.key().get(item);
        var name = column.name();
        var error = editing.isAt(key, name) ? editing.error() : "";
        var wrong = !error.isEmpty();
        return td(
                        input().type(InputType.CHECKBOX).checked(on)
                                .aria("label", column.title())
                                .aria("invalid", wrong)
                                .onChange(() -> CellEditor.set(state, column, id, new Editing(key, name, ""), !on)),
                        when(wrong, () -> span(error).role("alert").cls("fs-grid-error")))
                .cls("fs-grid-flag");
    }

    private <V> Td editor(Column<T, K, V> column, T item, @Nullable V value) {
        var state = parts.editing();
        var draft = parts.draft();
        K id = parts.key().get(item);
        var known = kind(column, value);
        Class<?> type = known == null ? String.class : known;
        Handler save = () -> CellEditor.save(state, draft, column, id, type);
        Handler leave = () -> state.set(Editing.NONE);
        var error = editing.error();
        var wrong = !error.isEmpty();
        var label = column.title();
        var field = value instanceof Enum<?> constant
                ? select(each(List.of(constant.getDeclaringClass().getEnumConstants()), it -> option(ColumnType.text(it)).value((Enum<?>) it)))
                        .bind(draft).autofocus(true).aria("label", label).aria("invalid", wrong)
                        .onChange(save).onKey("Enter", save).onKey("Escape", leave).onBlur(leave)
                : input().bind(draft).autofocus(true).aria("label", label).aria("invalid", wrong).autocomplete("off")
                        .attr("type", value != null && !ColumnType.inputType(value).isEmpty() ? ColumnType.inputType(value) : "text")
                        .onKey("Enter", save).onKey("Escape", leave).onBlur(save);
        return td(fragment(field, when(wrong, () -> span(error).role("alert").cls("fs-grid-error"))))
                .cls("fs-grid-editing").tabindex(-1);
    }
}
