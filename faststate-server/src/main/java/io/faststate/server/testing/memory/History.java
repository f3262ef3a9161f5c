package io.faststate.server.testing.memory;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The history of a tab: addresses, and the pages that they are of. Entries of one page differ in parameters or hash. */
final class History {
    private final List<Entry> entries = new ArrayList<>();
    private int at = -1;

    private record Entry(URI address, long page) {}

    boolean isEmpty() {
        return at < 0;
    }

    URI address() {
        return entries.get(at).address();
    }

    /** The number of the page that the tab is at. */
    long page() {
        return entries.get(at).page();
    }

    /**
     * Whether the entry so many steps further is of the same page.
     *
     * @throws IllegalStateException if there is no such entry
     */
    boolean isSamePage(int steps) {
        var next = at + steps;
        if (next < 0 || next >= entries.size()) {
            throw new IllegalStateException("There is no page " + (steps < 0 ? "before" : "after") + " this one to go to");
        }
        return entries.get(next).page() == page();
    }

    /** Goes so many entries further. */
    void go(int steps) {
        at += steps;
    }

    /** Adds an entry after the one that the tab is at, or puts it in its place. */
    void enter(URI address, long page, boolean replace) {
        if (replace && at >= 0) {
            entries.set(at, new Entry(address, page));
            return;
        }
        entries.subList(at + 1, entries.size()).clear();
        entries.add(new Entry(address, page));
        at++;
    }
}
