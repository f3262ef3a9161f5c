package io.faststate.showcase.dashboard;

import java.time.Duration;

/** How far back charts go. */
enum Span {
    SHORT("Last 2 minutes", Duration.ofMinutes(2), 1),
    MEDIUM("Last 10 minutes", Duration.ofMinutes(10), 5),
    LONG("Last hour", Duration.ofHours(1), 30);

    private final String title;
    private final Duration length;
    private final int step;

    Span(String title, Duration length, int step) {
        this.title = title;
        this.length = length;
        this.step = step;
    }

    String title() {
        return title;
    }

    Duration length() {
        return length;
    }

    /** How many seconds are between two readings. */
    int step() {
        return step;
    }
}
