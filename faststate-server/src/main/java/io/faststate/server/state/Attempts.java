package io.faststate.server.state;

import io.faststate.dsl.FastStateException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Counts how often a change was tried while others interfered, and waits between tries. */
final class Attempts {
    private static final int MAXIMUM = 500;
    private static final int WITHOUT_WAIT = 2;
    private static final int LONGEST_WAIT_BITS = 24;
    private static final int SHORTEST_WAIT_BITS = 10;

    private final String what;
    private int made;

    Attempts(String what) {
        this.what = what;
    }

    /**
     * Waits for a random and growing time, so that competing changes take turns.
     *
     * @throws FastStateException after too many tries
     */
    void again() {
        made++;
        if (made >= MAXIMUM) {
            throw new FastStateException(what + " was tried " + MAXIMUM
                    + " times, and others came between each time; do less in it, so that it takes less time");
        }
        if (made > WITHOUT_WAIT) {
            var bits = Math.min(SHORTEST_WAIT_BITS + made, LONGEST_WAIT_BITS);
            LockSupport.parkNanos(this, ThreadLocalRandom.current().nextLong(1L << bits));
        }
    }
}
