package io.faststate.showcase.data;

/**
 * What a person wants to see of a sheet.
 *
 * @param column the column that it is sorted by, from 0; -1 for the order of the file
 * @param descending whether the greatest come first
 * @param filter what a row has to contain in one of its cells, in any case; empty for all rows
 */
record Choice(int column, boolean descending, String filter) {
    static final Choice ALL = new Choice(-1, false, "");

    /** Sorted by a column; one that it is sorted by already the other way round. */
    Choice by(int chosen) {
        return new Choice(chosen, chosen == column && !descending, filter);
    }

    Choice containing(String text) {
        return new Choice(column, descending, text);
    }
}
