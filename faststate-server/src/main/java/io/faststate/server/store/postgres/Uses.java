package io.faststate.server.store.postgres;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When tabs and sessions were last used on this node: in memory immediately, in the database from time to time, because
 * each note costs a write. Other nodes wait with expiring by as much as a note may be late.
 */
final class Uses {
    private static final long BETWEEN_NOTES = Duration.ofMinutes(1).toMillis();
    private static final int NOTES_WHILE_IDLE = 4;

    private final Map<Owner, Long> usedAt = new ConcurrentHashMap<>();
    private long notedAt;

    Uses(long now) {
        notedAt = now;
    }

    /** How late a note may be, in milliseconds, if owners expire when they are unused for a time. */
    static long late(Duration idle) {
        return Math.min(BETWEEN_NOTES, idle.toMillis() / NOTES_WHILE_IDLE);
    }

    void add(Owner owner, long now) {
        usedAt.put(owner, now);
    }

    void forget(Owner owner) {
        usedAt.remove(owner);
    }

    boolean since(Owner owner, long time) {
        return usedAt.getOrDefault(owner, 0L) >= time;
    }

    /** The uses to note in the database; none if that was done a short while ago. */
    Map<Owner, Long> due(long now, long between) {
        if (now - notedAt < between) {
            return Map.of();
        }
        notedAt = now;
        return Map.copyOf(usedAt);
    }

    /** Forgets uses that the database has. */
    void noted(Map<Owner, Long> uses) {
        uses.forEach(usedAt::remove);
    }
}
