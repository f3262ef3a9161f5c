package io.faststate.showcase.kanban;

import java.util.List;

/** How far a card is. */
enum Column {
    TODO("To do"), DOING("Doing"), DONE("Done");

    private final String title;

    Column(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The column some steps to the right; beyond the ends it is the last. */
    Column step(int steps) {
        var all = List.of(values());
        return all.get(Math.clamp(all.indexOf(this) + (long) steps, 0, all.size() - 1));
    }
}
