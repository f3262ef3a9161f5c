package io.faststate.dsl.kit.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a user has a grid: the value of a state, which an application may keep.
 *
 * @param sorts the orders, the most significant first
 * @param filters what rows must satisfy, all together
 * @param group the name of the column by which rows are grouped; empty for none
 * @param collapsed the texts of the groups whose rows are hidden
 * @param order the names of columns in their order; those that are missing follow
 * @param shown whether a column is shown, where the user decided
 * @param pinned whether a column is pinned, where the user decided
 * @param widths in CSS pixels, where the user decided
 */
public record GridSettings(
        List<Sort> sorts,
        List<Filter> filters,
        String group,
        List<String> collapsed,
        List<String> order,
        Map<String, Boolean> shown,
        Map<String, Boolean> pinned,
        Map<String, Integer> widths) {
    /** As the grid's own code has it. */
    public static final GridSettings NONE = new GridSettings(
            List.of(), List.of(), "", List.of(), List.of(), Map.of(), Map.of(), Map.of());

    /** Sorted by these orders only. */
    public GridSettings sortedBy(List<Sort> all) {
        return new GridSettings(List.copyOf(all), filters, group, collapsed, order, shown, pinned, widths);
    }

    /**
     * Sorted by a column: up, then down, then not at all.
     *
     * @param more whether the orders by other columns stay, before this one
     */
    public GridSettings sortedBy(String column, boolean more) {
        var known = sorts.stream().filter(sort -> sort.column().equals(column)).findFirst();
        var next = known.isEmpty()
                ? Stream.of(Sort.ascending(column))
                : known.get().descending() ? Stream.<Sort>empty() : Stream.of(Sort.descending(column));
        var all = new ArrayList<Sort>();
        if (more) {
            sorts.stream().filter(sort -> !sort.column().equals(column)).forEach(all::add);
        }
        next.forEach(all::add);
        return sortedBy(all);
    }

    /** Not sorted by a column. */
    GridSettings unsortedBy(String column) {
        return sortedBy(sorts.stream().filter(sort -> !sort.column().equals(column)).toList());
    }

    /** Filtered by a text in a column; an empty one is no filter. */
    public GridSettings filteredBy(String column, String text) {
        var all = new ArrayList<>(filters.stream().filter(filter -> !filter.column().equals(column)).toList());
        if (!text.isBlank()) {
            all.add(new Filter(column, text));
        }
        return new GridSettings(sorts, List.copyOf(all), group, collapsed, order, shown, pinned, widths);
    }

    /** Without filters. */
    public GridSettings unfiltered() {
        return new GridSettings(sorts, List.of(), group, collapsed, order, shown, pinned, widths);
    }

    /** Grouped by a column; by none if it is empty. */
    public GridSettings groupedBy(String column) {
        return new GridSettings(sorts, filters, column, List.of(), order, shown, pinned, widths);
    }

    /** With a group opened or closed. */
    public GridSettings toggled(String text) {
        var all = new ArrayList<>(collapsed);
        if (!all.remove(text)) {
            all.add(text);
        }
        return new GridSettings(sorts, filters, group, List.copyOf(all), order, shown, pinned, widths);
    }

    /** With a column some places further to the end. */
    <T, K> GridSettings moved(String column, int places, List<Column<T, K, ?>> columns) {
        var all = new ArrayList<>(ordered(columns).stream().map(Column::name).toList());
        var from = all.indexOf(column);
        all.remove(column);
        all.add(Math.clamp(from + (long) places, 0, all.size()), column);
        return new GridSettings(sorts, filters, group, collapsed, List.copyOf(all), shown, pinned, widths);
    }

    /** With a column in the place of another one, which makes room; unchanged if there is no such column. */
    <T, K> GridSettings placed(String column, String other, List<Column<T, K, ?>> columns) {
        var all = ordered(columns).stream().map(Column::name).toList();
        var from = all.indexOf(column);
        var to = all.indexOf(other);
        return from < 0 || to < 0 ? this : moved(column, to - from, columns);
    }

    GridSettings showing(String column, boolean on) {
        return new GridSettings(sorts, filters, group, collapsed, order, with(shown, column, on), pinned, widths);
    }

    GridSettings pinning(String column, boolean on) {
        return new GridSettings(sorts, filters, group, collapsed, order, shown, with(pinned, column, on), widths);
    }

    /** With a column that is some pixels wider than now. */
    GridSettings widened(Column<?, ?, ?> column, int pixels) {
        var width = Math.clamp(width(column) + (long) pixels, Column.NARROWEST, Column.WIDEST);
        return new GridSettings(sorts, filters, group, collapsed, order, shown, pinned, with(widths, column.name(), width));
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        var all = new HashMap<>(map);
        all.put(key, value);
        return Map.copyOf(all);
    }

    boolean isShown(Column<?, ?, ?> column) {
        return shown.getOrDefault(column.name(), !column.isHidden());
    }

    boolean isPinned(Column<?, ?, ?> column) {
        return pinned.getOrDefault(column.name(), column.isPinned());
    }

    int width(Column<?, ?, ?> column) {
        return widths.getOrDefault(column.name(), column.width());
    }

    /** All columns in their order, pinned ones first. */
    <T, K> List<Column<T, K, ?>> ordered(List<Column<T, K, ?>> columns) {
        var all = new ArrayList<Column<T, K, ?>>(columns);
        all.sort((first, second) -> {
            var pins = Boolean.compare(isPinned(second), isPinned(first));
            return pins != 0 ? pins : Integer.compare(place(first, columns), place(second, columns));
        });
        return all;
    }

    private int place(Column<?, ?, ?> column, List<? extends Column<?, ?, ?>> columns) {
        var at = order.indexOf(column.name());
        return at >= 0 ? at : order.size() + columns.indexOf(column);
    }

    /** The columns that are shown, in their order. */
    <T, K> List<Column<T, K, ?>> visible(List<Column<T, K, ?>> columns) {
        return ordered(columns).stream().filter(this::isShown).toList();
    }

    /** Which rows these settings show, without their part. */
    RowRequest request() {
        return new RowRequest(sorts, filters, group, collapsed, 0, 0);
    }
}
