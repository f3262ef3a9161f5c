package io.faststate.server.store.memory;

import java.util.LinkedHashSet;
import java.util.Set;

/** The ids of the latest events of one tab. */
final class EventIds {
    /** A browser sends an event again before it sends the next ones, so few can lie between the two. */
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

    /** From the oldest to the newest. */
    synchronized Set<String> all() {
        return new LinkedHashSet<>(ids);
    }
}
