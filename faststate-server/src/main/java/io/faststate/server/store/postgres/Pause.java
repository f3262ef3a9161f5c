package io.faststate.server.store.postgres;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A wait between tries to reach a database, longer each time, up to a quarter of a second. */
final class Pause {
    private static final long LONGEST = Duration.ofMillis(250).toNanos();

    private long next = Duration.ofMillis(10).toNanos();

    void some() {
        LockSupport.parkNanos(this, next);
        next = Math.min(2 * next, LONGEST);
    }
}
