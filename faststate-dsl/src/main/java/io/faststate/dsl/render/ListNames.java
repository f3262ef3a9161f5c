package io.faststate.dsl.render;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names the keyed lists of a page. The name depends on the code that renders the rows, on the enclosing row or region,
 * and on the position among lists of the same code in there. So it doesn't change when something else on the page
 * changes.
 */
final class ListNames {
    private final String around;
    private @Nullable Map<Long, Integer> used;

    private ListNames(String around) {
        this.around = around;
    }

    static ListNames ofPage() {
        return new ListNames("");
    }

    static ListNames within(String id) {
        return new ListNames(id);
    }

    /** The prefix for the ids of the next list's rows. */
    String next(long code) {
        if (used == null) {
            used = new HashMap<>();
        }
        int number = used.merge(code, 1, Integer::sum);
        long hash = mixed(mixed(hash(around) ^ code) + number);
        return "f" + Long.toString(hash >>> 14, Character.MAX_RADIX) + "-";
    }

    private static long hash(String id) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
