package io.faststate.dsl.kit.grid;

import io.faststate.dsl.kit.grid.Rows.Line;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rows out of a list, sorted, filtered and grouped here. What was sorted once is kept while its list lives. */
final class ListRows {
    private static final int KEPT = 64;

    /** The orders made last, the oldest first. */
    private static final Map<Key, Kept> ENTRIES = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > KEPT;
        }
    };

    private ListRows() {}

    /** What an order depends on, beside the list itself. */
    private record Key(int list, List<ColumnKey> columns, RowRequest request) {}

    /**
     * What of a column an order depends on. Functions are told apart as objects: those that capture nothing are one object for
     * good, and others are new with each render, since what they captured may be one visitor's.
     */
    private record ColumnKey(String name, Object getter, @Nullable Object total, @Nullable Object format) {}

    /** An order of a list. */
    private static final class Order {
        /** Indexes of rows; a negative one is a group, -1 the first. */
        private final int[] lines;
        private final int found;
        private final List<Group> groups;
        private final Map<String, String> totals;

        Order(int[] lines, int found, List<Group> groups, Map<String, String> totals) {
            this.lines = lines;
            this.found = found;
            this.groups = groups;
            this.totals = totals;
        }
    }

    private record Group(String text, int size, boolean open, Map<String, String> totals) {}

    private record Kept(WeakReference<List<?>> list, Order order) {}

    static <T> Rows<T> fetch(List<? extends T> list, List<? extends Column<T, ?, ?>> columns, RowRequest request) {
        var order = order(list, columns, request);
        var lines = new ArrayList<Line<T>>();
        for (var i = Math.max(request.from(), 0); i < Math.min(request.to(), order.lines.length); i++) {
            var at = order.lines[i];
            if (at >= 0) {
                lines.add(Line.of(list.get(at)));
            } else {
                var group = order.groups.get(-at - 1);
                lines.add(Line.heading(group.text, group.size, group.open, group.totals));
            }
        }
        return new Rows<>(order.lines.length, order.found, list.size(), lines, order.totals);
    }

    private static <T> Order order(List<? extends T> list, List<? extends Column<T, ?, ?>> columns, RowRequest request) {
        var keys = new ArrayList<ColumnKey>();
        columns.forEach(column -> keys.add(new ColumnKey(column.name(), column.getter(), column.total(), column.format())));
        var key = new Key(System.identityHashCode(list), List.copyOf(keys), request.part(0, 0));
        synchronized (ENTRIES) {
            var known = ENTRIES.get(key);
            if (known != null && known.list.refersTo(list)) {
                return known.order;
            }
        }
        var made = new Sorting<T>(list, columns, request).order();
        synchronized (ENTRIES) {
            ENTRIES.values().removeIf(entry -> entry.list.refersTo(null));
            ENTRIES.put(key, new Kept(new WeakReference<>(list), made));
        }
        return made;
    }

    /** Makes one order. */
    private static final class Sorting<T> {
        private final List<? extends T> list;
        private final List<? extends Column<T, ?, ?>> columns;
        private final RowRequest request;

        Sorting(List<? extends T> list, List<? extends Column<T, ?, ?>> columns, RowRequest request) {
            this.list = list;
            this.columns = columns;
            this.request = request;
        }

        Order order() {
            var found = filtered();
            var group = column(request.group());
            var levels = new ArrayList<Level>();
            if (group.isPresent()) {
                levels.add(new Level(values(group.get()), false));
            }
            for (var sort : request.sorts()) {
                column(sort.column()).ifPresent(column -> levels.add(new Level(values(column), sort.descending())));
            }
            if (!levels.isEmpty()) {
                sort(found, levels);
            }
            var totals = totals(found, 0, found.length);
            return group.isEmpty() ? new Order(found, found.length, List.of(), totals) : grouped(found, group.get(), totals);
        }

        private Optional<? extends Column<T, ?, ?>> column(String name) {
            return columns.stream().filter(column -> column.name().equals(name)).findFirst();
        }

        private int[] filtered() {
            var tests = new ArrayList<Predicate<T>>();
            for (var filter : request.filters()) {
                column(filter.column()).ifPresent(column -> tests.add(test(column, filter.text())));
            }
            var found = new int[list.size()];
            var count = 0;
            for (var i = 0; i < found.length; i++) {
                var row = list.get(i);
                var kept = true;
                for (var test : tests) {
                    kept = kept && test.test(row);
                }
                if (kept) {
                    found[count++] = i;
                }
            }
            return Arrays.copyOf(found, count);
        }

        private Predicate<T> test(Column<T, ?, ?> column, String text) {
            for (var row : list) {
                var sample = column.value(row);
                if (sample != null) {
                    var accepts = accepting(text, sample.getClass());
                    return each -> {
                        var value = column.value(each);
                        return value != null && accepts.test(value);
                    };
                }
            }
            return each -> false;
        }

        /** What a filter accepts: nothing where its text does not fit the values, as when they have changed since it was typed. */
        private static Predicate<Object> accepting(String text, Class<?> kind) {
            try {
                return Values.filter(text, kind);
            } catch (Values.UnreadableValueException e) {
                return each -> false;
            }
        }

        /** The values of a column by the index of their row. */
        private @Nullable Object[] values(Column<T, ?, ?> column) {
            var values = new @Nullable Object[list.size()];
            var i = 0;
            for (var row : list) {
                values[i++] = column.value(row);
            }
            return values;
        }

        /** One of the orders that rows have, by the values of a column. */
        private static final class Level {
            private final @Nullable Object[] values;
            private final boolean descending;

            Level(@Nullable Object[] values, boolean descending) {
                this.values = values;
                this.descending = descending;
            }
        }

        private static void sort(int[] rows, List<Level> levels) {
            var boxed = new Integer[rows.length];
            Arrays.setAll(boxed, i -> rows[i]);
            Arrays.parallelSort(boxed, (first, second) -> {
                for (var level : levels) {
                    var order = Values.compare(level.values[first], level.values[second]);
                    if (order != 0) {
                        return level.descending ? -order : order;
                    }
                }
                return Integer.compare(first, second);
            });
            Arrays.setAll(rows, i -> boxed[i]);
        }

        private Order grouped(int[] found, Column<T, ?, ?> column, Map<String, String> totals) {
            var collapsed = new HashSet<>(request.collapsed());
            var lines = new int[found.length * 2];
            var count = 0;
            var groups = new ArrayList<Group>();
            for (var from = 0; from < found.length; ) {
                var text = column.text(list.get(found[from]));
                var to = from + 1;
                while (to < found.length && column.text(list.get(found[to])).equals(text)) {
                    to++;
                }
                var open = !collapsed.contains(text);
                groups.add(new Group(text, to - from, open, totals(found, from, to)));
                lines[count++] = -groups.size();
                for (var i = from; open && i < to; i++) {
                    lines[count++] = found[i];
                }
                from = to;
            }
            return new Order(Arrays.copyOf(lines, count), found.length, List.copyOf(groups), totals);
        }

        private Map<String, String> totals(int[] rows, int from, int to) {
            var totals = new HashMap<String, String>();
            for (var column : columns) {
                var kind = column.total();
                if (kind != null) {
                    var values = new ArrayList<Object>();
                    for (var i = from; i < to; i++) {
                        var value = column.value(list.get(rows[i]));
                        if (value != null) {
                            values.add(value);
                        }
                    }
                    totals.put(column.name(), kind.of(values));
                }
            }
            return Map.copyOf(totals);
        }
    }
}
