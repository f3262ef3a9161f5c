package io.faststate.server.state;

import io.faststate.dsl.FastStateException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** How often a change is tried while others come between, and how long it waits before it tries again. */
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
     * Waits for a random time, which grows, so that those who compete come one after the other.
     *
     * @throws FastStateException if it was tried often enough
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
