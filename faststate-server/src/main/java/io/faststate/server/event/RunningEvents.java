package io.faststate.server.event;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The events that are being answered, for code that has to wait for them. */
public final class RunningEvents {
    private static final long INTERVAL = 5_000_000L;

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /** Answers an event on the thread of its request. */
    public void run(Task task) throws Exception {
        threads.add(Thread.currentThread());
        try {
            task.run();
        } finally {
            threads.remove(Thread.currentThread());
        }
    }

    /** Waits until no event is being answered, up to a maximum; whether that was reached. */
    boolean awaitNone(Duration most) {
        var end = System.nanoTime() + most.toNanos();
        while (!threads.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(this, INTERVAL);
        }
        return threads.isEmpty();
    }

    /** Answers one event. */
    @FunctionalInterface
    public interface Task {
        void run() throws Exception;
    }
}
