package io.faststate.server.store.sqlite;

import io.faststate.server.clock.ServerClock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When tabs and sessions were last used: in memory immediately, in the file from time to time, because each note costs
 * a write.
 */
final class Uses {
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final Map<Owner, Long> usedAt = new ConcurrentHashMap<>();
    private long notedAt = ServerClock.millis();

    void add(Owner owner, long now) {
        usedAt.put(owner, now);
    }

    void forget(Owner owner) {
        usedAt.remove(owner);
    }

    boolean since(Owner owner, long time) {
        return usedAt.getOrDefault(owner, 0L) >= time;
    }

    /** The uses to note in the file; none if that was done a short while ago. */
    Map<Owner, Long> due(long now) {
        if (now - notedAt < BETWEEN_NOTES.toMillis()) {
            return Map.of();
        }
        notedAt = now;
        return Map.copyOf(usedAt);
    }

    /** Forgets uses that the file has. */
    void noted(Map<Owner, Long> uses) {
        uses.forEach(usedAt::remove);
    }
}
