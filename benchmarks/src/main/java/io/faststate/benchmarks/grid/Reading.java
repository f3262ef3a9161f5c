package io.faststate.benchmarks.grid;

import io.faststate.dsl.State;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A row of the grid.
 *
 * @param id tells it from the others
 */
record Reading(long id, String sensor, String site, double value, int count, boolean checked) {
    static final int ROWS = 100_000;

    /** Rows that are the same in each run, in a list that nobody has sorted yet. */
    static List<Reading> all() {
        var random = new Random(1);
        return IntStream.range(0, ROWS)
                .mapToObj(i -> new Reading(
                        i,
                        "sensor-" + random.nextInt(1_000_000),
                        "Site " + random.nextInt(500),
                        random.nextInt(100_000) / 100.0,
                        random.nextInt(10_000),
                        random.nextBoolean()))
                .toList();
    }

    /** What a sensor shows right now. */
    static State<Integer> live(long id) {
        return State.record("readingLive", id, 0).ephemeral();
    }
}
