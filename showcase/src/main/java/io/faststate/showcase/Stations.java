package io.faststate.showcase;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Weather stations that take their time to answer, and one that answers only every second time in a storm. */
final class Stations {
    private final AtomicInteger calls = new AtomicInteger();

    /** What a station measured. */
    record Report(String station, int degrees, String sky) {}

    /** The stations, by how long they take. */
    enum Station {
        HARBOUR(600, new Report("Harbour", 14, "rain")),
        MOUNTAIN(1200, new Report("Mountain", -3, "snow")),
        BUOY(1800, new Report("Buoy", 9, "fog"));

        private final Duration time;
        private final Report report;

        Station(int millis, Report report) {
            this.time = Duration.ofMillis(millis);
            this.report = report;
        }

        String title() {
            return report.station();
        }
    }

    static List<Station> all() {
        return List.of(Station.values());
    }

    Report report(Station station, boolean storm) throws InterruptedException {
        Thread.sleep(station.time);
        if (storm && station == Station.BUOY && calls.incrementAndGet() % 2 == 1) {
            throw new IllegalStateException("The buoy doesn't answer");
        }
        return station.report;
    }
}
