package io.faststate.dsl.kit.grid;

/**
 * An order of rows by one column.
 *
 * @param column the column's name
 * @param descending whether the greatest value comes first
 */
public record Sort(String column, boolean descending) {
    /** Smallest values first. */
    public static Sort ascending(String column) {
        return new Sort(column, false);
    }

    /** Greatest values first. */
    public static Sort descending(String column) {
        return new Sort(column, true);
    }
}
