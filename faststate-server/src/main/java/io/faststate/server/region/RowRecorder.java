package io.faststate.server.region;

import io.faststate.server.region.RowTable.ListRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Records where the rows of a region's keyed lists are written, and which markup is handled separately: regions inside,
 * which are compared and sent by themselves, and texts that follow signals. A list inside a row is part of that row.
 */
public final class RowRecorder {
    private static final int FEW = 16;

    private final List<OpenList> lists = new ArrayList<>();
    private int[] apart = new int[FEW];
    private int apartEnds;
    private int depth;

    /** Records that a list begins at an offset. */
    public void listStart(int at) {
        if (depth++ == 0) {
            lists.add(new OpenList(at));
        }
    }

    /** Records that a row of the innermost list was written between two offsets. */
    public void row(String id, int from, int to) {
        if (depth == 1) {
            lists.getLast().add(id, from, to);
        }
    }

    /** Records that the innermost list ends. */
    public void listEnd() {
        depth--;
    }

    /** Records that the markup between two offsets is handled separately. */
    public void apart(int from, int to) {
        if (apartEnds == apart.length) {
            apart = Arrays.copyOf(apart, 2 * apartEnds);
        }
        apart[apartEnds++] = from;
        apart[apartEnds++] = to;
    }

    /**
     * A digest of the markup without the parts that are handled separately.
     *
     * @param base the offset at which the markup began
     */
    public long digest(byte[] markup, int base) {
        return digest(markup, base, 0, markup.length);
    }

    private long digest(byte[] markup, int base, int from, int to) {
        var digest = 0L;
        var at = from;
        for (var i = firstFrom(from + base); i < apartEnds && apart[i] - base < to; i += 2) {
            digest = Digest.combine(digest, Digest.of(markup, at, apart[i] - base));
            at = apart[i + 1] - base;
        }
        return Digest.combine(digest, Digest.of(markup, at, to));
    }

    /** The index of the first separate part that begins at or after an offset. */
    private int firstFrom(int offset) {
        var low = 0;
        for (var high = apartEnds / 2; low < high; ) {
            var middle = (low + high) >>> 1;
            if (apart[2 * middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 2 * low;
    }

    /**
     * The rows in the markup.
     *
     * @param base the offset at which the markup began
     */
    public RowTable table(byte[] markup, int base) {
        if (markup.length < RowTable.WORTH || lists.isEmpty()) {
            return RowTable.NONE;
        }
        var frame = 0L;
        var from = 0;
        var tables = new ListRows[lists.size()];
        for (var i = 0; i < tables.length; i++) {
            var list = lists.get(i);
            frame = Digest.combine(frame, digest(markup, base, from, list.at - base));
            from = list.at - base;
            if (list.size > 0) {
                // Nothing stands between the rows of a list.
                from = list.ends[list.size - 1] - base;
            }
            tables[i] = rows(list, markup, base);
        }
        frame = Digest.combine(frame, digest(markup, base, from, markup.length));
        return new RowTable(frame, tables);
    }

    private ListRows rows(OpenList list, byte[] markup, int base) {
        var digests = new long[list.size];
        var from = new int[list.size];
        var to = new int[list.size];
        for (var row = 0; row < list.size; row++) {
            from[row] = list.starts[row] - base;
            to[row] = list.ends[row] - base;
            digests[row] = digest(markup, base, from[row], to[row]);
        }
        return new ListRows(Arrays.copyOf(list.ids, list.size), digests, from, to);
    }

    /** A list that is being written. */
    private static final class OpenList {
        private final int at;
        private String[] ids = new String[FEW];
        private int[] starts = new int[FEW];
        private int[] ends = new int[FEW];
        private int size;

        private OpenList(int at) {
            this.at = at;
        }

        private void add(String id, int from, int to) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, 2 * size);
                starts = Arrays.copyOf(starts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            ids[size] = id;
            starts[size] = from;
            ends[size++] = to;
        }
    }
}
