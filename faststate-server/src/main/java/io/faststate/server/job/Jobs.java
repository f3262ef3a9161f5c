package io.faststate.server.job;

import io.faststate.server.clock.ServerClock;
import io.faststate.server.state.States;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The jobs of an application while it runs. */
public final class Jobs implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(Jobs.class.getName());
    /** How long jobs may take to end that were interrupted. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final List<Series> all = new CopyOnWriteArrayList<>();

    /** Begins the runs of a job. */
    public void add(Timetable timetable, ServerClock.Task job) {
        add(new Series(timetable, job, Optional.empty()));
    }

    /**
     * Begins the runs of a job that several nodes have, of which one does each run.
     *
     * @param name the same on all nodes
     */
    public void share(String name, States states, Timetable timetable, ServerClock.Task job) {
        add(new Series(timetable, job, Optional.of(new JobTurns(states, name, timetable))));
    }

    private void add(Series series) {
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
