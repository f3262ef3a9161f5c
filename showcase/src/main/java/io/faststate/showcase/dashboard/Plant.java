package io.faststate.showcase.dashboard;

import io.faststate.dsl.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A bottling plant. What it measures follows from its own time and from when its lines stood still, so that nothing else
 * has to be kept.
 *
 * @param second how long it has run
 * @param stops when lines stood still, the last ones of all
 */
record Plant(long second, List<Stop> stops) {
    static final State<Plant> STATE = State.global("plant", new Plant(7200, List.of())).ephemeral();

    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    private static final int KEPT = 20;
    private static final long RUNNING = Long.MAX_VALUE;
    private static final double SLACK = 1.5;

    /**
     * A time in which a line stood still.
     *
     * @param to when it ran again; {@link Long#MAX_VALUE} if it still stands
     */
    record Stop(Line line, long from, long to) {
        boolean covers(Line other, long second) {
            return line == other && from <= second && second < to;
        }
    }

    /** What is bottled for whom. */
    record Order(String customer, int bottles) {}

    Plant next() {
        return new Plant(second + 1, stops);
    }

    boolean stands(Line line) {
        return stands(line, second);
    }

    private boolean stands(Line line, long at) {
        return stops.stream().anyMatch(it -> it.covers(line, at));
    }

    /** The plant with a line that stands still from now on, or runs again. */
    Plant stand(Line line, boolean still) {
        if (still == stands(line)) {
            return this;
        }
        var changed = still
                ? Stream.concat(stops.stream(), Stream.of(new Stop(line, second, RUNNING)))
                : stops.stream().map(it -> it.covers(line, second) ? new Stop(line, it.from(), second) : it);
        var all = changed.toList();
        return new Plant(second, all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }

    /** The seconds of readings, with some more than the span shows. */
    List<Long> seconds(Span span) {
        var last = second / span.step();
        var count = (long) (SLACK * span.length().toSeconds() / span.step());
        return LongStream.rangeClosed(Math.max(0, last - count), last).mapToObj(it -> it * span.step()).toList();
    }

    Instant time(long at) {
        return START.plusSeconds(at);
    }

    /** Bottles a minute. */
    double throughput(Line line, long at) {
        var wave = Math.sin(at / 90.0 + line.place() * 2) * 0.06 + Math.sin(at / 700.0 + line.place()) * 0.05;
        return stands(line, at) ? 0 : Math.round(line.speed() * (0.9 + wave + noise(at, line.place()) * 0.04));
    }

    /** The temperature of the pasteuriser, in degrees Celsius. */
    double temperature(Line line, long at) {
        return line.degrees() + Math.sin(at / 130.0 + line.place()) * 0.8 + noise(at, 10 + line.place()) * 0.25;
    }

    /** The power that a line takes, in kilowatts. */
    double power(Line line, long at) {
        return 12 + throughput(line, at) * 0.21 + noise(at, 20 + line.place()) * 1.5;
    }

    /** Of a thousand bottles, how many are sorted out. */
    double rejects(Line line, long at) {
        return 6 + Math.sin(at / 210.0 + line.place() * 3) * 2.5 + noise(at, 30 + line.place()) * 1.5;
    }

    /** How many bottles were sorted out for a cause in the last minutes. */
    double rejects(Line line, Cause cause) {
        var minute = second / 20;
        return Math.round(cause.share() * (24 + 14 * noise(minute, 40 + line.place() * 7 + cause.place())));
    }

    /** The pressure of the air, in bar. */
    double pressure(long at) {
        return 6.2 + Math.sin(at / 240.0) * 0.35 + Math.sin(at / 47.0) * 0.15 + noise(at, 50) * 0.08;
    }

    /** How full the tank of syrup is, in per cent. */
    double tank() {
        return 92 - second % 1800 / 1800.0 * 78;
    }

    List<Order> orders() {
        var all = new ArrayList<Order>();
        var names = List.of("Springwater", "Hill Farm", "Old Brewery", "Ada's Kitchen", "Lakeside Hotel");
        for (var i = 0; i < names.size(); i++) {
            all.add(new Order(names.get(i), (int) ((second / (4 + i * 3) * 24 + i * 731L) % (2400 - i * 300))));
        }
        return all;
    }

    /** A number between -1 and 1 that looks like chance and is always the same for the same place. */
    static double noise(long at, int place) {
        var hash = (at * 0x9E3779B97F4A7C15L + place * 0xC2B2AE3D27D4EB4FL) * 0xD6E8FEB86659FD93L;
        hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        return (hash >>> 11) / (double) (1L << 52) - 1;
    }
}
