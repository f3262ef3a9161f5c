package io.faststate.server.testing.memory;

import io.faststate.server.clock.ServerClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** The timers of a page. Each runs while nothing else does in the page, and none once the page is left. */
final class Timers {
    private final Object lock;
    private final Set<Runnable> running = new HashSet<>();
    private boolean ended;

    /** Creates timers that run under the lock of a page. */
    Timers(Object lock) {
        this.lock = lock;
    }

    /** Does something later; what it gives cancels that. */
    Runnable after(Duration delay, Runnable task) {
        return at(ServerClock.nanos() + delay.toNanos(), task);
    }

    private Runnable at(long due, Runnable task) {
        synchronized (lock) {
            if (ended) {
                return () -> {};
            }
            var entry = new Runnable[1];
            var cancel = ServerClock.scheduleAt(due, () -> {
                synchronized (lock) {
                    // Cancelled timers may have been on their way.
                    if (running.remove(entry[0])) {
                        task.run();
                    }
                    lock.notifyAll();
                }
            });
            entry[0] = cancel;
            running.add(cancel);
            return () -> {
                synchronized (lock) {
                    running.remove(cancel);
                }
                cancel.run();
            };
        }
    }

    /** Does something again and again; what it gives ends that. */
    Runnable every(Duration period, Runnable task) {
        var state = new Repeat(period, task);
        state.next(ServerClock.nanos());
        return state::stop;
    }

    private final class Repeat {
        private final Duration period;
        private final Runnable task;
        private Runnable cancel = () -> {};
        private boolean stopped;

        Repeat(Duration period, Runnable task) {
            this.period = period;
            this.task = task;
        }

        void next(long from) {
            var due = from + Math.max(1_000_000, period.toNanos());
            cancel = at(due, () -> {
                if (!stopped) {
                    next(due);
                    task.run();
                }
            });
        }

        void stop() {
            stopped = true;
            cancel.run();
        }
    }

    /** Ends all. */
    void end() {
        synchronized (lock) {
            ended = true;
            Set.copyOf(running).forEach(Runnable::run);
            running.clear();
        }
    }
}
