package io.faststate.server.job;

import io.faststate.server.clock.ServerClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The jobs of an application while it runs. */
public final class Jobs implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(Jobs.class.getName());
    /** How long jobs may take to end that were interrupted. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final List<Series> all = new CopyOnWriteArrayList<>();

    /** Begins the runs of a job. */
    public void add(Timetable timetable, ServerClock.Task job) {
        var series = new Series(timetable, job);
        all.add(series);
        series.go();
    }

    /** Ends all jobs. Those that run are interrupted, and have a moment to end. */
    @Override
    public void close() {
        var until = System.nanoTime() + GRACE.toNanos();
        var running = all.stream().flatMap(series -> series.close().stream()).toList();
        try {
            for (var thread : running) {
                if (!thread.join(Duration.ofNanos(Math.max(0, until - System.nanoTime())))) {
                    LOGGER.log(System.Logger.Level.INFO, "The application is stopping while a job still runs");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
