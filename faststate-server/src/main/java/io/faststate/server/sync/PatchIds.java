package io.faststate.server.sync;

/**
 * The ids of the patches of one page: each is greater than all before, also than those of an instance of the page that was
 * dropped, on another node or before a restart. The clock only tells where a process begins to count, in microseconds; what
 * its browser has seen decides, so clocks that differ or are set back make no difference.
 */
final class PatchIds {
    /** What other instances may have sent beyond that and is still on its way. */
    private static final long ON_THE_WAY = 1_000_000;

    /** Greater ids are no whole numbers in a browser. */
    private static final long GREATEST = 1L << 52;

    private static final long MICROS_PER_MILLI = 1_000;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long BEGIN = System.currentTimeMillis() * MICROS_PER_MILLI;
    private static final long STARTED = System.nanoTime();

    private long last;

    private static long sinceStart() {
        return (System.nanoTime() - STARTED) / NANOS_PER_MICRO;
    }

    /** The id of the next patch. */
    long next() {
        last = Math.max(last + 1, BEGIN + sinceStart());
        return last;
    }

    /** The id of the last patch; 0 before the first. */
    long last() {
        return last;
    }

    /**
     * Notes the greatest id that the browser has seen; one that makes no sense counts for nothing. Where it is of another
     * process, whose clock is ahead, a later instance of this one begins after what this one sends.
     */
    void saw(long id) {
        var elapsed = sinceStart();
        if (id > last && id > BEGIN + elapsed && id < GREATEST) {
            last = id + ON_THE_WAY + elapsed;
        }
    }
}
