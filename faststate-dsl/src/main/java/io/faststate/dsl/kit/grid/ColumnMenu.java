package io.faststate.dsl.kit.grid;

import static io.faststate.dsl.Html.button;

import io.faststate.dsl.element.Button;
import io.faststate.dsl.kit.DropdownMenu;
import io.faststate.dsl.kit.Icon;
import java.util.List;

/** The menu in the heading of a column: what the panels above the grid have too, for one column. */
final class ColumnMenu<T, K> {
    private final GridParts<T, K> parts;
    private final GridSettings settings;
    /** Those that are shown, in their order. */
    private final List<Column<T, K, ?>> shown;

    ColumnMenu(GridParts<T, K> parts, GridSettings settings, List<Column<T, K, ?>> shown) {
        this.parts = parts;
        this.settings = settings;
        this.shown = shown;
    }

    DropdownMenu of(Column<T, K, ?> column) {
        var label = GridWords.COLUMN_MENU.in(parts.page(), column.title());
        // Out of the order of the Tab key, since the arrow keys reach the heading, where F2 and the menu key open the menu.
        var menu = DropdownMenu.of(
                "menu-" + GridTools.unique(parts, column.name()),
                button(Icon.MORE.view()).aria("label", label).tabindex(-1).cls("fs-grid-more"));
        sort(column, menu);
        if (column.isFilterable()) {
            menu.item(item(Icon.FILTER, GridWords.FILTER).onClick(GridTools.filtering(parts, column.name())));
        }
        move(column, menu);
        return menu;
    }

    private void sort(Column<T, K, ?> column, DropdownMenu menu) {
        if (!column.isSortable()) {
            return;
        }
        var state = parts.settings();
        var name = column.name();
        menu.item(item(Icon.ARROW_UP, GridWords.SORT_UP).onClick(() -> state.update(it -> it.sortedBy(List.of(Sort.ascending(name))))));
        menu.item(item(Icon.ARROW_DOWN, GridWords.SORT_DOWN).onClick(() -> state.update(it -> it.sortedBy(List.of(Sort.descending(name))))));
        if (settings.sorts().stream().anyMatch(it -> it.column().equals(name))) {
            menu.item(item(Icon.CLOSE, GridWords.SORT_NOT).onClick(() -> state.update(it -> it.unsortedBy(name))));
        }
    }

    private void move(Column<T, K, ?> column, DropdownMenu menu) {
        var state = parts.settings();
        var name = column.name();
        var pinned = settings.isPinned(column);
        menu.item(item(Icon.PIN, pinned ? GridWords.UNPIN : GridWords.PIN_COLUMN).onClick(() -> state.update(it -> it.pinning(name, !pinned))));
        place(column, -1, Icon.ARROW_LEFT, GridWords.MOVE_BACK, menu);
        place(column, 1, Icon.ARROW_RIGHT, GridWords.MOVE_ON, menu);
        if (shown.size() > 1) {
            menu.item(item(Icon.MINUS, GridWords.HIDE).onClick(() -> state.update(it -> it.showing(name, false))));
        }
    }

    /** Offers the place of the next column that is shown; pinned ones stay before the others. */
    private void place(Column<T, K, ?> column, int way, Icon icon, GridWords text, DropdownMenu menu) {
        var to = shown.indexOf(column) + way;
        if (to < 0 || to >= shown.size() || settings.isPinned(shown.get(to)) != settings.isPinned(column)) {
            return;
        }
        var state = parts.settings();
        var all = parts.columns();
        var name = column.name();
        var other = shown.get(to).name();
        menu.item(item(icon, text).onClick(() -> state.update(it -> it.placed(name, other, all))));
    }

    private Button item(Icon icon, GridWords text) {
        return button(icon.view(), text.in(parts.page()));
    }
}
