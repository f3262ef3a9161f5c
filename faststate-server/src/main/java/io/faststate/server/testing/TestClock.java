package io.faststate.server.testing;

import io.faststate.server.clock.ServerClock;
import io.faststate.server.testing.engine.Engine;
import java.time.Duration;

/**
 * The time of servers and pages: it passes as usual, and a test can put it forward. States expire, sessions end, intervals,
 * debounces and toasts run as if the time had passed. It is one for the whole process: tests that put it forward don't run
 * beside others in one process.
 */
public final class TestClock {
    private final Engine engine;

    TestClock(Engine engine) {
        this.engine = engine;
    }

    /**
     * Puts the time forward, and waits until what was due by then is done.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public TestClock advance(Duration time) {
        try {
            ServerClock.advance(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was interrupted while time passed", e);
        }
        engine.advance(time.toMillis());
        return this;
    }
}
