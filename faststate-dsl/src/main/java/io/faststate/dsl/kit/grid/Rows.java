package io.faststate.dsl.kit.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of the rows of a grid.
 *
 * @param count how many lines there are in all: rows that satisfy the filters, and the headings of groups
 * @param found how many rows satisfy the filters
 * @param all how many rows there are without filters
 * @param lines those of the part that was asked for
 * @param totals by column, over all rows that satisfy the filters
 * @param <T> the type of a row
 */
public record Rows<T>(int count, int found, int all, List<Line<T>> lines, Map<String, String> totals) {
    /** Rows without groups and totals, as a query returns them. */
    public static <T> Rows<T> of(int found, int all, List<? extends T> items) {
        return new Rows<>(found, found, all, items.stream().map(Line::<T>of).toList(), Map.of());
    }

    /** The items in these lines. */
    Stream<T> items() {
        return lines.stream().flatMap(line -> line.item().stream());
    }

    /**
     * A line of a grid: a row, or the heading of a group.
     *
     * @param item the row; empty for a heading
     * @param group the value that the rows of the group share, as text; empty for a row
     * @param size how many rows the group has
     * @param open whether the rows of the group are shown
     * @param totals of the group, by column
     * @param <T> the type of a row
     */
    public record Line<T>(Optional<T> item, String group, int size, boolean open, Map<String, String> totals) {
        /** A row. */
        public static <T> Line<T> of(T item) {
            return new Line<>(Optional.of(item), "", 0, true, Map.of());
        }

        /** A heading. */
        public static <T> Line<T> heading(String group, int size, boolean open, Map<String, String> totals) {
            return new Line<>(Optional.empty(), group, size, open, totals);
        }
    }
}
