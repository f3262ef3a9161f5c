package io.faststate.server.store.sqlite;

import io.faststate.server.store.EventId;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.sqlite.Pending.Seen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Commits that were accepted and are not on the disk yet. Reads are safe at any time; only one thread at a time may
 * write.
 */
final class Accepted {
    private final Map<StateKey, Head> heads = new ConcurrentHashMap<>();
    private final Map<EventId, Pending> events = new HashMap<>();

    /** The latest accepted value of a key. */
    private record Head(Seen seen, Pending by) {}

    void add(Pending pending) {
        pending.seen().forEach((key, seen) -> heads.put(key, new Head(seen, pending)));
        pending.event().ifPresent(event -> events.put(event, pending));
    }

    /** Removes a commit that is now on the disk, or never will be; those accepted after it stay. */
    void remove(Pending pending) {
        pending.seen().keySet().forEach(key ->
                heads.computeIfPresent(key, (k, head) -> head.by.equals(pending) ? null : head));
        pending.event().ifPresent(event -> events.remove(event, pending));
    }

    boolean holds(StateKey key) {
        return heads.containsKey(key);
    }

    /** What everyone will see for a key; null if they see it already. */
    @Nullable Seen seen(StateKey key) {
        var head = heads.get(key);
        return head == null ? null : head.seen;
    }

    /** The keys of an owner. */
    List<StateKey> keys(Owner owner) {
        return heads.keySet().stream().filter(key -> Owner.of(key).equals(owner)).toList();
    }

    /** The pending commit of an event. */
    Optional<Pending> of(EventId event) {
        return Optional.ofNullable(events.get(event));
    }
}
