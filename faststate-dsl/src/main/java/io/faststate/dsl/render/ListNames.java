package io.faststate.dsl.render;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the keyed lists of a page apart: by the code that makes their rows, by the row or region that they are in, and
 * by their number among their like in there. None of it changes when something else on the page does.
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

    /** What the ids of the next list's rows begin with. */
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
