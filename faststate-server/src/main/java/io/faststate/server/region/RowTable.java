package io.faststate.server.region;

/**
 * The rows of the keyed lists in a region's markup, so that two renders of it can be compared row by row.
 *
 * @param frame a digest of all markup that stands in no row, and of where the lists stand in it
 * @param lists the lists, in the order of the markup; none lies in another
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record RowTable(long frame, ListRows... lists) {
    /** Shorter markup is sent whole. */
    static final int WORTH = 2_048;

    /** Of a region without keyed lists, or whose rows nobody compares. */
    static final RowTable NONE = new RowTable(0);

    private static final int WEIGHT_OF_ROW = 100;

    /** How many rows it has. */
    int size() {
        var size = 0;
        for (var list : lists) {
            size += list.size();
        }
        return size;
    }

    /** About how many bytes it takes. */
    int weight() {
        return WEIGHT_OF_ROW * size();
    }

    /** The rows of one list. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record ListRows(String[] ids, long[] digests, int[] starts, int[] ends) {
        public int size() {
            return ids.length;
        }
    }
}
