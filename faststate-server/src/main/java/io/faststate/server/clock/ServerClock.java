package io.faststate.server.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The time that the server lives by: the machine's, as far as nobody puts it forward. The test kit does, so that what takes
 * an hour can be tested in a moment. It is one for the whole process.
 */
public final class ServerClock {
    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Condition CHANGED = LOCK.newCondition();
    private static final PriorityQueue<Timer> TIMERS = new PriorityQueue<>();
    private static final AtomicLong AHEAD = new AtomicLong();
    private static long count;
    private static int running;
    private static boolean started;

    private ServerClock() {}

    /** Nanoseconds since some time that is fixed for the process; see {@link System#nanoTime}. */
    public static long nanos() {
        return System.nanoTime() + AHEAD.get();
    }

    /** Milliseconds since 1970; see {@link System#currentTimeMillis}. */
    public static long millis() {
        return System.currentTimeMillis() + AHEAD.get() / 1_000_000;
    }

    /** The time of day. */
    public static Instant now() {
        return Instant.now().plusNanos(AHEAD.get());
    }

    /**
     * Puts the time forward, and waits until what is due by then was done.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public static void advance(Duration time) throws InterruptedException {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Time can't go back by " + time.negated());
        }
        LOCK.lock();
        try {
            AHEAD.addAndGet(time.toNanos());
            CHANGED.signalAll();
            while (running > 0 || isDue()) {
                CHANGED.await();
            }
        } finally {
            LOCK.unlock();
        }
    }

    private static boolean isDue() {
        var next = TIMERS.peek();
        return next != null && next.due - nanos() <= 0;
    }

    /**
     * Does something later, on a thread of its own.
     *
     * @return cancels it, if it has not begun
     */
    public static Runnable schedule(Duration delay, Runnable task) {
        return scheduleAt(nanos() + delay.toNanos(), task);
    }

    /**
     * Does something at a time of {@link #nanos}, on a thread of its own.
     *
     * @return cancels it, if it has not begun
     */
    public static Runnable scheduleAt(long due, Runnable task) {
        LOCK.lock();
        try {
            if (!started) {
                started = true;
                Thread.ofPlatform().daemon().name("faststate-clock").start(ServerClock::run);
            }
            var timer = new Timer(due, count++, task);
            TIMERS.add(timer);
            CHANGED.signalAll();
            return () -> cancel(timer);
        } finally {
            LOCK.unlock();
        }
    }

    private static void cancel(Timer timer) {
        LOCK.lock();
        try {
            if (TIMERS.remove(timer)) {
                CHANGED.signalAll();
            }
        } finally {
            LOCK.unlock();
        }
    }

    /** Waits for so long. */
    public static void sleep(Duration time) throws InterruptedException {
        var over = new CountDownLatch(1);
        var cancel = schedule(time, over::countDown);
        try {
            over.await();
        } finally {
            cancel.run();
        }
    }

    private static void run() {
        LOCK.lock();
        try {
            for (;;) {
                var next = TIMERS.peek();
                if (next == null) {
                    CHANGED.await();
                } else if (isDue()) {
                    begin(TIMERS.remove());
                } else {
                    var unused = CHANGED.awaitNanos(next.due - nanos());
                }
            }
        } catch (InterruptedException e) {
            started = false;
        } finally {
            LOCK.unlock();
        }
    }

    private static void begin(Timer timer) {
        running++;
        Thread.startVirtualThread(() -> {
            try {
                timer.task.run();
            } finally {
                LOCK.lock();
                try {
                    running--;
                    CHANGED.signalAll();
                } finally {
                    LOCK.unlock();
                }
            }
        });
    }

    /** Something to be done. */
    private static final class Timer implements Comparable<Timer> {
        private final long due;
        private final long number;
        private final Runnable task;

        Timer(long due, long number, Runnable task) {
            this.due = due;
            this.number = number;
            this.task = task;
        }

        @Override
        public int compareTo(Timer other) {
            var difference = due - other.due;
            return difference == 0 ? Long.compare(number, other.number) : Long.signum(difference);
        }
    }
}
