package io.faststate.dsl.kit.grid;

import java.util.List;

/**
 * Which rows a grid asks for.
 *
 * @param sorts the orders, the most significant first
 * @param filters what rows must satisfy, all together
 * @param group the name of the column by which rows are grouped; empty for no groups
 * @param collapsed the texts of the groups whose rows are hidden
 * @param from the index of the first row wanted, from 0
 * @param to the index after the last row wanted; never less than {@code from}
 */
public record RowRequest(
        List<Sort> sorts, List<Filter> filters, String group, List<String> collapsed, int from, int to) {
    /** The same rows in another part. */
    RowRequest part(int first, int end) {
        return new RowRequest(sorts, filters, group, collapsed, first, end);
    }
}
