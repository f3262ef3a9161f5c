package io.faststate.benchmarks.data;

/**
 * A row of the stocks page.
 *
 * @param number its place in the list, from 1
 * @param symbol the short name
 * @param company the name in full
 * @param url where the short name leads to
 * @param price the price
 * @param change the change of the price
 * @param ratio the change in percent
 */
public record Stock(int number, String symbol, String company, String url, double price, double change, double ratio) {
    /** The class of the table row. */
    public String rowClass() {
        return number % 2 == 1 ? "odd" : "even";
    }

    /** Whether the cells for change and ratio are marked. */
    public boolean falling() {
        return change < 0;
    }
}
