package io.faststate.server;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what becomes true in its own time. */
final class Conditions {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Conditions() {}

    /** Returns once a condition holds. */
    static void await(Callable<Boolean> condition) throws Exception {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("The condition did not come true within " + PATIENCE);
            }
            Thread.sleep(20);
        }
    }
}
