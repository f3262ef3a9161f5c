package io.faststate.server.region;

/**
 * The rows of the keyed lists in a region's markup, by which two renders of it are compared.
 *
 * @param frame a digest of all markup outside rows, and of where the lists stand in it
 * @param lists the lists, in the order of the markup; none is inside another
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record RowTable(long frame, ListRows... lists) {
    /** The size from which comparing rows pays, in bytes; shorter markup is sent whole. */
    static final int WORTH = 2_048;

    /** The table of a region without keyed lists, or whose rows nobody compares. */
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

    /** Its approximate size, in bytes. */
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
