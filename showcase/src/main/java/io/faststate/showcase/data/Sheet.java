package io.faststate.showcase.data;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** A table of texts. It never changes, so what was sorted and filtered once is kept. */
final class Sheet {
    private static final int KEPT = 16;

    private final String name;
    private final List<String> columns;
    private final List<List<String>> rows;
    private final ConcurrentHashMap<Choice, int[]> orders = new ConcurrentHashMap<>();

    /**
     * A sheet.
     *
     * @param rows rows of as many cells as there are columns
     */
    Sheet(String name, List<String> columns, List<List<String>> rows) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    String name() {
        return name;
    }

    List<String> columns() {
        return columns;
    }

    int size() {
        return rows.size();
    }

    List<String> row(int index) {
        return rows.get(index);
    }

    /** The indexes of the rows that are chosen, in their order. */
    int[] order(Choice choice) {
        if (orders.size() > KEPT) {
            orders.clear();
        }
        return orders.computeIfAbsent(choice, this::find);
    }

    private int[] find(Choice choice) {
        var sought = choice.filter().strip().toLowerCase(Locale.ROOT);
        var found = IntStream.range(0, rows.size()).filter(row -> contains(row, sought));
        if (choice.column() < 0 || choice.column() >= columns.size()) {
            return found.toArray();
        }
        var comparator = comparator(choice.column());
        return found.boxed()
                .sorted(choice.descending() ? comparator.reversed() : comparator)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean contains(int row, String sought) {
        return sought.isEmpty()
                || rows.get(row).stream().anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(sought));
    }

    /** By number where all cells of the column are numbers, else by text; what is the same stays in the order of the file. */
    private Comparator<Integer> comparator(int column) {
        var numbers = numbers(column);
        return numbers.length == rows.size()
                ? Comparator.comparingDouble(row -> numbers[row])
                : Comparator.comparing(row -> rows.get(row).get(column), String.CASE_INSENSITIVE_ORDER);
    }

    private double[] numbers(int column) {
        return rows.stream()
                .map(row -> number(row.get(column)))
                .takeWhile(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }

    private static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
