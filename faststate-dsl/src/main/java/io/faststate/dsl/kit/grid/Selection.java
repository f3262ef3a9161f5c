package io.faststate.dsl.kit.grid;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The rows that a user selected in a grid: the value of {@link Grid#selection}.
 *
 * @param keys the texts of the rows' keys, in the order in which they were selected
 * @param anchor the key from which a range goes on; empty for none
 */
public record Selection(List<String> keys, String anchor) {
    /** No rows. */
    public static final Selection NONE = new Selection(List.of(), "");

    /** Whether the row with a key is selected. */
    public boolean has(Object key) {
        return keys.contains(key.toString());
    }

    /** How many rows are selected. */
    public int count() {
        return keys.size();
    }

    Selection toggled(String key) {
        var all = new ArrayList<>(keys);
        if (!all.remove(key)) {
            all.add(key);
        }
        return new Selection(List.copyOf(all), key);
    }

    Selection with(List<String> more, String last) {
        var all = new LinkedHashSet<>(keys);
        all.addAll(more);
        return new Selection(List.copyOf(all), last);
    }
}
