package io.faststate.server.store;

/**
 * How far this process knows what all processes that share a store have committed, as numbers that grow with each commit.
 *
 * @param complete everything up to this number can be loaded
 * @param newest nothing that can be loaded has a greater number
 * @param current whether the store can be reached, so that {@link StateStore#catchUp} reads on
 */
public record Progress(long complete, long newest, boolean current) {
    /** The progress where the store does not count. */
    public static final Progress UNCOUNTED = new Progress(0, 0, true);

    /** Whether the store counts its commits. */
    public boolean counts() {
        return newest > 0;
    }
}
