package io.faststate.server.sync;

import io.faststate.server.clock.ServerClock;
import io.faststate.server.store.Progress;
import java.util.function.Supplier;

/**
 * The ids of one page's patches. Each is greater than all before, including those of earlier instances of the page that
 * were dropped, ran on another node or before a restart.
 *
 * <p>In a process that is alone, the clock, in microseconds, determines where it begins to count. The ids that the browser has
 * seen take precedence, so that clocks may be set back.
 *
 * <p>Nodes that share a store may send patches to one browser at the same time: one answers events while another one has the
 * stream. Their ids begin with a place in the order of all commits, so that the patch with the newer states has the greater id,
 * whatever the clocks say. An answer has the place up to which its node knew all commits before it rendered. A stream has the
 * place of the last commit that its node knew after it rendered, and among equals comes after answers: if it lacks an earlier
 * commit, it is about to be woken by that, and sends what is missing with a greater id.
 */
final class PatchIds {
    /** The room for ids that other instances have sent and the browser hasn't seen yet. */
    private static final long ON_THE_WAY = 1_000_000;

    /** Greater ids are not exact integers in a browser. */
    private static final long GREATEST = 1L << 52;

    private static final long MICROS_PER_MILLI = 1_000;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long BEGIN = ServerClock.machineMillis() * MICROS_PER_MILLI;
    private static final long STARTED = System.nanoTime();

    /** The bits of an id after its place among the commits, and the one of them that streams set. */
    private static final int BITS = 12;

    private static final long STREAM = 1L << (BITS - 1);

    private final Supplier<Progress> progress;
    private boolean streams;
    private long rendersAt;
    private long seen;
    private long last;

    /** The ids of a page; the progress is that of its store. */
    PatchIds(Supplier<Progress> progress) {
        this.progress = progress;
    }

    private static long sinceStart() {
        return (System.nanoTime() - STARTED) / NANOS_PER_MICRO;
    }

    /** Notes that a render begins. */
    void renders() {
        rendersAt = progress.get().complete();
    }

    /** Notes whether the next patches are for a stream. */
    void streams(boolean does) {
        streams = does;
    }

    /** The id of the next patch. */
    long next() {
        last = Math.max(last + 1, least());
        return last;
    }

    private long least() {
        var now = progress.get();
        if (!now.counts()) {
            return BEGIN + sinceStart();
        }
        return streams ? (now.newest() << BITS) + STREAM : rendersAt << BITS;
    }

    /** An id for a message, which is to be shown even if what else this node sends is out of date. */
    long ofMessage() {
        return Math.max(next(), seen + 1);
    }

    /** The id of the last patch; 0 before the first. */
    long last() {
        return last;
    }

    /**
     * Notes the highest id that the browser has seen; an implausible one is ignored. If it comes from a process whose
     * clock is ahead, a later instance of this one begins after the ids that this one sends. While the store can't be reached,
     * what this node sends may be older than what the browser has seen.
     */
    void saw(long id) {
        if (id <= last || id >= GREATEST) {
            return;
        }
        seen = Math.max(seen, id);
        var now = progress.get();
        if (now.counts()) {
            last = now.current() ? id : last;
            return;
        }
        var elapsed = sinceStart();
        if (id > BEGIN + elapsed) {
            last = id + ON_THE_WAY + elapsed;
        }
    }
}
