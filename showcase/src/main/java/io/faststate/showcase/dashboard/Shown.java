package io.faststate.showcase.dashboard;

import java.util.List;

/** Which lines are shown. */
enum Shown {
    ALL("All lines", List.of(Line.values())),
    NORTH("North", List.of(Line.NORTH)),
    SOUTH("South", List.of(Line.SOUTH)),
    EAST("East", List.of(Line.EAST));

    private final String title;
    private final List<Line> lines;

    Shown(String title, List<Line> lines) {
        this.title = title;
        this.lines = lines;
    }

    String title() {
        return title;
    }

    List<Line> lines() {
        return lines;
    }
}
