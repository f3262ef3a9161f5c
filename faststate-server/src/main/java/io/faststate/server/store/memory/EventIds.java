package io.faststate.server.store.memory;

import java.util.LinkedHashSet;
import java.util.Set;

/** The ids of the latest events of one tab. */
final class EventIds {
    /** A browser repeats an event before it sends the next ones, so only a few can come between. */
    static final int MAXIMUM = 128;

    private final LinkedHashSet<String> ids = new LinkedHashSet<>();

    synchronized boolean contains(String id) {
        return ids.contains(id);
    }

    synchronized void add(String id) {
        ids.add(id);
        if (ids.size() > MAXIMUM) {
            ids.removeFirst();
        }
    }

    /** The ids from the oldest to the newest. */
    synchronized Set<String> all() {
        return new LinkedHashSet<>(ids);
    }
}
