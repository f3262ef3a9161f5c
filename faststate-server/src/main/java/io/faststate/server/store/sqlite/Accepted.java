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

/** What was accepted and is not yet on the disk. Looks are safe at any time; one thread at a time may change something. */
final class Accepted {
    private final Map<StateKey, Head> heads = new ConcurrentHashMap<>();
    private final Map<EventId, Pending> events = new HashMap<>();

    /** What was accepted last for a key. */
    private record Head(Seen seen, Pending by) {}

    void add(Pending pending) {
        pending.seen().forEach((key, seen) -> heads.put(key, new Head(seen, pending)));
        pending.event().ifPresent(event -> events.put(event, pending));
    }

    /** Forgets what is on the disk now, or is not going to be; what was accepted after it stays. */
    void remove(Pending pending) {
        pending.seen().keySet().forEach(key ->
                heads.computeIfPresent(key, (k, head) -> head.by.equals(pending) ? null : head));
        pending.event().ifPresent(event -> events.remove(event, pending));
    }

    boolean holds(StateKey key) {
        return heads.containsKey(key);
    }

    /** What everyone is going to see for a key; null if they do already. */
    @Nullable Seen seen(StateKey key) {
        var head = heads.get(key);
        return head == null ? null : head.seen;
    }

    /** The keys of an owner. */
    List<StateKey> keys(Owner owner) {
        return heads.keySet().stream().filter(key -> Owner.of(key).equals(owner)).toList();
    }

    /** What an event is on its way with. */
    Optional<Pending> of(EventId event) {
        return Optional.ofNullable(events.get(event));
    }
}
