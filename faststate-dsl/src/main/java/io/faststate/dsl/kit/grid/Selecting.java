package io.faststate.dsl.kit.grid;

import io.faststate.dsl.Getter;
import io.faststate.dsl.State;
import java.util.ArrayList;
import java.util.List;

/** What handlers of checkboxes do. */
final class Selecting {
    /** How many rows can be selected at once. */
    static final int MOST = 100_000;

    private static final int PART = 10_000;

    private Selecting() {}

    /** Selects a row, or takes it out; with the Shift key, all rows from the last one to this. */
    static <T> void toggle(
            State<Selection> selection,
            String key,
            boolean range,
            RowSource<T> source,
            Getter<? super T, ?> keys,
            State<GridSettings> settings) {
        var now = selection.get();
        if (!range || now.anchor().isEmpty() || now.anchor().equals(key)) {
            selection.update(it -> it.toggled(key));
            return;
        }
        var between = between(now.anchor(), key, keys(source, keys, settings.get().request()));
        selection.update(it -> it.with(between, key));
    }

    static List<String> between(String first, String last, List<String> keys) {
        var from = keys.indexOf(first);
        var to = keys.indexOf(last);
        return from < 0 || to < 0 ? List.of(last) : keys.subList(Math.min(from, to), Math.max(from, to) + 1);
    }

    /** Selects all rows that the filters leave, or none if all of them are. */
    static <T> void toggleAll(
            State<Selection> selection, RowSource<T> source, Getter<? super T, ?> keys, State<GridSettings> settings) {
        var all = keys(source, keys, settings.get().request());
        selection.update(it -> it.keys().containsAll(all) ? Selection.NONE : new Selection(List.copyOf(all), ""));
    }

    /** The keys of the rows shown, in their order. */
    private static <T> List<String> keys(RowSource<T> source, Getter<? super T, ?> key, RowRequest request) {
        var keys = new ArrayList<String>();
        for (var from = 0; from < MOST; from += PART) {
            var rows = source.fetch(request.part(from, from + PART));
            rows.items().forEach(row -> keys.add(String.valueOf(key.get(row))));
            if (from + PART >= rows.count()) {
                break;
            }
        }
        return keys;
    }
}
