package io.faststate.server.page;

import io.faststate.server.page.RowTable.ListRows;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Notes where the rows of keyed lists are written. Lists in rows are a part of their row. */
final class RowRecorder {
    private static final int FEW = 16;

    private final List<OpenList> lists = new ArrayList<>();
    private int depth;

    /** Notes that a list begins at an offset. */
    void listStart(int at) {
        if (depth++ == 0) {
            lists.add(new OpenList(at));
        }
    }

    /** Notes that a row of the innermost list was written between two offsets. */
    void row(String id, int from, int to) {
        if (depth == 1) {
            lists.getLast().add(id, from, to);
        }
    }

    /** Notes that the innermost list ends. */
    void listEnd() {
        depth--;
    }

    /**
     * The rows in markup.
     *
     * @param base the offset at which the markup began
     */
    RowTable table(byte[] markup, int base) {
        if (markup.length < RowTable.WORTH || lists.isEmpty()) {
            return RowTable.NONE;
        }
        var frame = new ByteArrayOutputStream();
        var places = 0L;
        var from = 0;
        var tables = new ListRows[lists.size()];
        for (var i = 0; i < tables.length; i++) {
            var list = lists.get(i);
            frame.write(markup, from, list.at - base - from);
            places = Digest.combine(places, frame.size());
            from = list.at - base;
            for (var row = 0; row < list.size; row++) {
                frame.write(markup, from, list.starts[row] - base - from);
                from = list.ends[row] - base;
            }
            tables[i] = list.rows(markup, base);
        }
        frame.write(markup, from, markup.length - from);
        return new RowTable(Digest.combine(places, Digest.of(frame.toByteArray())), tables);
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

        private ListRows rows(byte[] markup, int base) {
            var digests = new long[size];
            var from = new int[size];
            var to = new int[size];
            for (var row = 0; row < size; row++) {
                from[row] = starts[row] - base;
                to[row] = ends[row] - base;
                digests[row] = Digest.of(markup, from[row], to[row]);
            }
            return new ListRows(Arrays.copyOf(ids, size), digests, from, to);
        }
    }
}
