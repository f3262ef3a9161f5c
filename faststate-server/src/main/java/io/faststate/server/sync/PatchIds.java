package io.faststate.server.sync;

/**
 * The ids of one page's patches. Each is greater than all before, including those of earlier instances of the page that
 * were dropped, ran on another node or before a restart. The clock, in microseconds, only determines where a process
 * begins to count. The ids that the browser has seen take precedence, so clocks may differ or be set back.
 */
final class PatchIds {
    /** The room for ids that other instances have sent and the browser hasn't seen yet. */
    private static final long ON_THE_WAY = 1_000_000;

    /** Greater ids are not exact integers in a browser. */
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
     * Notes the highest id that the browser has seen; an implausible one is ignored. If it comes from a process whose
     * clock is ahead, a later instance of this one begins after the ids that this one sends.
     */
    void saw(long id) {
        var elapsed = sinceStart();
        if (id > last && id > BEGIN + elapsed && id < GREATEST) {
            last = id + ON_THE_WAY + elapsed;
        }
    }
}
