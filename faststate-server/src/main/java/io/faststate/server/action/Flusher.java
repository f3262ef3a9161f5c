package io.faststate.server.action;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends what long handlers changed while they run. It looks at the running handlers every few milliseconds, on one
 * thread that sleeps while none runs; nearly all handlers are done before it looks.
 */
final class Flusher implements AutoCloseable {
    private static final long INTERVAL = 10_000_000L;
    private static final long PATIENCE = 5 * INTERVAL;
    private static final int ROUNDS_AWAKE = 50;

    private final Map<Answer, Runnable> running = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean asleep;
    private volatile boolean closed;

    Flusher() {
        thread = Thread.ofPlatform().daemon().name("faststate-flusher").start(this::loop);
    }

    /** Watches an answer until {@link #leave}; the task flushes it. */
    void watch(Answer answer, Runnable flush) {
        running.put(answer, flush);
        if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    /** Ends the watch. */
    void leave(Answer answer) {
        running.remove(answer);
    }

    private void loop() {
        var quiet = 0;
        while (!closed) {
            quiet = running.isEmpty() ? quiet + 1 : 0;
            if (quiet > ROUNDS_AWAKE) {
                asleep = true;
                if (running.isEmpty()) {
                    LockSupport.park(this);
                }
                asleep = false;
            } else {
                LockSupport.parkNanos(this, INTERVAL);
            }
            running.forEach((answer, flush) -> {
                if (answer.overdue(PATIENCE)) {
                    Thread.startVirtualThread(flush);
                }
            });
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
