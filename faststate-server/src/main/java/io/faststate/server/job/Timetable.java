package io.faststate.server.job;

import io.faststate.server.clock.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** When the runs of a job begin. It is used by one thread at a time. */
public abstract sealed class Timetable {
    private Timetable() {}

    /** How long it is until the next run; not positive if that is due. */
    abstract Duration left();

    /** The number of the run that is due, where the last one that is known has another. */
    abstract long number(long known);

    /** The time between two runs; not positive where they are at times of day. */
    Duration pause() {
        return Duration.ZERO;
    }

    /** Whether runs are counted, so that a greater number tells others of a run that they don't know. */
    boolean counts() {
        return pause().isPositive();
    }

    /** Notes that a run has just ended. */
    abstract void ran();

    /**
     * A run after a while, and then one again and again, with the same time between an end and the next beginning.
     *
     * @param first the time until the first run
     * @param pause the time between two runs
     */
    public static Timetable every(Duration first, Duration pause) {
        return new Interval(first, pause);
    }

    /** A run each day at a time of a zone. */
    public static Timetable daily(LocalTime time, ZoneId zone) {
        return new Daily(time, zone);
    }

    /**
     * The next time after an instant that clocks show a time of day. A time that a day doesn't have, because clocks are put
     * forward, comes as much later; of a time that it has twice, the first one counts.
     */
    static Instant next(Instant after, LocalTime time, ZoneId zone) {
        var day = after.atZone(zone).toLocalDate();
        var today = day.atTime(time).atZone(zone).toInstant();
        return today.isAfter(after) ? today : day.plusDays(1).atTime(time).atZone(zone).toInstant();
    }

    private static final class Interval extends Timetable {
        private final Duration pause;
        private long due;

        Interval(Duration first, Duration pause) {
            this.pause = pause;
            this.due = ServerClock.nanos() + first.toNanos();
        }

        @Override
        Duration left() {
            return Duration.ofNanos(due - ServerClock.nanos());
        }

        @Override
        long number(long known) {
            return known + 1;
        }

        @Override
        Duration pause() {
            return pause;
        }

        @Override
        void ran() {
            due = ServerClock.nanos() + pause.toNanos();
        }

        @Override
        public String toString() {
            return "every " + pause;
        }
    }

    private static final class Daily extends Timetable {
        private final LocalTime time;
        private final ZoneId zone;
        private Instant due;

        Daily(LocalTime time, ZoneId zone) {
            this.time = time;
            this.zone = zone;
            this.due = next(ServerClock.now(), time, zone);
        }

        @Override
        Duration left() {
            return Duration.between(ServerClock.now(), due);
        }

        @Override
        long number(long known) {
            return due.getEpochSecond();
        }

        @Override
        void ran() {
            // The machine's clock may have been put back: no day has two runs.
            var now = ServerClock.now();
            due = next(now.isAfter(due) ? now : due, time, zone);
        }

        @Override
        public String toString() {
            return "daily at " + time + " " + zone;
        }
    }
}
