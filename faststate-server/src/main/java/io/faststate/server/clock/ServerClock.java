package io.faststate.server.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The time that the server lives by: the machine's, as far as nobody puts it forward. The test kit does, so that what takes
 * an hour can be tested in a moment. It is one for the whole process.
 */
public final class ServerClock {
    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Condition CHANGED = LOCK.newCondition();
    private static final PriorityQueue<Timer> TIMERS = new PriorityQueue<>();
    private static final AtomicLong AHEAD = new AtomicLong();
    /** How wrong the machine's clock is, for tests of nodes whose clocks differ. */
    private static final Duration WRONG = Duration.ofSeconds(Long.getLong("faststate.test.wrongClock", 0));
    /** How many times time stops on its way forward; beyond that it goes on in strides. */
    private static final int MOST_STOPS = 1000;
    /** In how many strides, so that what happens seldom is not left out. */
    private static final int STRIDES = 100;
    /** How long time waits for what is done at one stop. */
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

    private static long count;
    private static int running;
    private static boolean started;

    private ServerClock() {}

    /** Something that is done again and again. */
    @FunctionalInterface
    public interface Task {
        /** Does it. */
        void run() throws Exception;
    }

    /** Nanoseconds since some time that is fixed for the process; see {@link System#nanoTime}. */
    public static long nanos() {
        return System.nanoTime() + AHEAD.get();
    }

    /** Milliseconds since 1970 by the machine's clock, which nobody puts forward; see {@link System#currentTimeMillis}. */
    public static long machineMillis() {
        return System.currentTimeMillis() + WRONG.toMillis();
    }

    /** Milliseconds since 1970. */
    public static long millis() {
        return machineMillis() + TimeUnit.NANOSECONDS.toMillis(AHEAD.get());
    }

    /** The time of day. */
    public static Instant now() {
        return Instant.now().plus(WRONG).plusNanos(AHEAD.get());
    }

    /**
     * Puts the time forward. It stops wherever something is due, until that is done, so that what happens every second
     * happens sixty times in a minute; after a thousand stops it goes on in a hundred strides.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public static void advance(Duration time) throws InterruptedException {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Time can't go back by " + time.negated());
        }
        LOCK.lock();
        try {
            var target = nanos() + time.toNanos();
            finish();
            for (var stop = 0; stop < MOST_STOPS; stop++) {
                var next = TIMERS.peek();
                if (next == null || next.due - target > 0) {
                    break;
                }
                goTo(next.due);
            }
            var left = target - nanos();
            for (var stride = STRIDES - 1; stride >= 0; stride--) {
                goTo(target - left / STRIDES * stride);
            }
        } finally {
            LOCK.unlock();
        }
    }

    private static void goTo(long time) throws InterruptedException {
        AHEAD.addAndGet(Math.max(0, time - nanos()));
        CHANGED.signalAll();
        finish();
    }

    /** Waits until what is due is done. */
    private static void finish() throws InterruptedException {
        var left = PATIENCE;
        while ((running > 0 || isDue()) && left > 0) {
            left = CHANGED.awaitNanos(left);
        }
    }

    private static boolean isDue() {
        var next = TIMERS.peek();
        return next != null && next.due - nanos() <= 0;
    }

    /**
     * Does something later, on a virtual thread of its own.
     *
     * @return cancels it, if it has not begun
     */
    public static Runnable schedule(Duration delay, Runnable task) {
        return scheduleAt(nanos() + delay.toNanos(), task);
    }

    /**
     * Does something at a time of {@link #nanos}, on a virtual thread of its own.
     *
     * @return cancels it, if it has not begun
     */
    public static Runnable scheduleAt(long due, Runnable task) {
        var timer = add(due, () -> Thread.startVirtualThread(() -> {
            try {
                task.run();
            } finally {
                done();
            }
        }));
        return () -> cancel(timer);
    }

    private static Timer add(long due, Runnable begin) {
        LOCK.lock();
        try {
            if (!started) {
                started = true;
                Thread.ofPlatform().daemon().name("faststate-clock").start(ServerClock::run);
            }
            var timer = new Timer(due, count++, begin);
            TIMERS.add(timer);
            CHANGED.signalAll();
            return timer;
        } finally {
            LOCK.unlock();
        }
    }

    /** Cancels a timer; whether it had not begun. */
    private static boolean cancel(Timer timer) {
        LOCK.lock();
        try {
            var waiting = TIMERS.remove(timer);
            CHANGED.signalAll();
            return waiting;
        } finally {
            LOCK.unlock();
        }
    }

    private static void done() {
        LOCK.lock();
        try {
            running--;
            CHANGED.signalAll();
        } finally {
            LOCK.unlock();
        }
    }

    /**
     * Does something again and again on this thread, until that is interrupted, with so much time between an end and the next
     * beginning.
     *
     * @throws InterruptedException when the thread is interrupted
     * @throws Exception if the task throws it
     */
    public static void repeat(Duration pause, Task task) throws Exception {
        @Nullable CountDownLatch next = null;
        @Nullable Timer timer = null;
        var begun = false;
        try {
            for (;;) {
                var latch = new CountDownLatch(1);
                timer = add(nanos() + pause.toNanos(), latch::countDown);
                if (begun) {
                    // Only now, so that who puts the time forward sees the next.
                    begun = false;
                    done();
                }
                next = latch;
                latch.await();
                begun = true;
                task.run();
            }
        } finally {
            var handedOver = timer != null && !cancel(timer) && next != null && next.getCount() == 0;
            if (begun || handedOver) {
                done();
            }
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
                    running++;
                    TIMERS.remove().begin.run();
                    CHANGED.signalAll();
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

    /** Something to be done. */
    private static final class Timer implements Comparable<Timer> {
        private final long due;
        private final long number;
        private final Runnable begin;

        Timer(long due, long number, Runnable begin) {
            this.due = due;
            this.number = number;
            this.begin = begin;
        }

        @Override
        public int compareTo(Timer other) {
            var difference = due - other.due;
            return difference == 0 ? Long.compare(number, other.number) : Long.signum(difference);
        }
    }
}
