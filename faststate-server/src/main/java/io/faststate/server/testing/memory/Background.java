package io.faststate.server.testing.memory;

/** Runs what goes on beside a test. */
final class Background {
    private Background() {}

    /** Runs something on a thread of its own: of the machine's kind, since it may wait for the network under a lock. */
    static void run(Runnable work) {
        Thread.ofPlatform().daemon().name("faststate-test-tab").start(work);
    }
}
