package io.faststate.server.job;

import io.faststate.server.clock.ServerClock;
import io.faststate.server.metrics.Failures;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The runs of one job: one at a time, until it is closed. */
final class Series {
    private static final System.Logger LOGGER = System.getLogger(Series.class.getName());
    /** The longest wait until it looks at the time of day again, since the machine's clock may be set meanwhile. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Timetable timetable;
    private final ServerClock.Task job;
    /** Empty if each node runs the job. */
    private final Optional<JobTurns> turns;
    private final ReentrantLock lock = new ReentrantLock();
    private Runnable cancel = () -> {};
    private @Nullable Thread running;
    private volatile boolean closed;

    Series(Timetable timetable, ServerClock.Task job, Optional<JobTurns> turns) {
        this.timetable = timetable;
        this.job = job;
        this.turns = turns;
    }

    /** Waits for the next run. */
    void go() {
        lock.lock();
        try {
            if (!closed) {
                var left = timetable.left();
                cancel = ServerClock.schedule(left.compareTo(LONGEST) < 0 ? left : LONGEST, this::wake);
            }
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        if (!timetable.left().isPositive() && begin()) {
            try {
                run();
            } finally {
                end();
            }
        }
        go();
    }

    private boolean begin() {
        lock.lock();
        try {
            running = closed ? null : Thread.currentThread();
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        timetable.ran();
        lock.lock();
        try {
            running = null;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            if (turns.isEmpty()) {
                job.run();
            } else if (turns.get().take()) {
                try {
                    job.run();
                } finally {
                    turns.get().end();
                }
            }
        } catch (Throwable e) {
            if (closed) {
                LOGGER.log(System.Logger.Level.DEBUG, "A job ended with its application", e);
            } else {
                var unused = Failures.log("The job that runs " + timetable + " failed; it goes on with its next run", e);
            }
        }
    }

    /** Begins no further run and interrupts the current one; its thread, if that is not the caller's. */
    Optional<Thread> close() {
        lock.lock();
        try {
            closed = true;
            cancel.run();
            var other = Optional.ofNullable(running).filter(thread -> !thread.equals(Thread.currentThread()));
            other.ifPresent(Thread::interrupt);
            return other;
        } finally {
            lock.unlock();
        }
    }
}
