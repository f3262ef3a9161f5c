package io.faststate.server.store.postgres;

import io.faststate.server.store.Commit;
import io.faststate.server.store.EventId;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.Versioned;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Commits of this node that the database has not confirmed. Their values are the ones that further updates build on, under
 * provisional versions, which are greater than all real ones and never used twice in this process.
 */
final class Accepted {
    private static final long FIRST = 1L << 62;

    private final Map<StateKey, Head> heads = new ConcurrentHashMap<>();
    private final Map<EventId, Pending> events = new HashMap<>();
    private long lastProvisional = FIRST;

    /** The latest accepted value of a key. */
    private record Head(Versioned versioned, Pending by) {}

    static boolean isProvisional(long version) {
        return version >= FIRST;
    }

    Pending.OfCommit add(Commit commit, Map<StateKey, String> json) {
        var provisional = new HashMap<StateKey, Long>();
        var pending = new Pending.OfCommit(commit, json, provisional);
        commit.writes().forEach((key, write) -> {
            var version = ++lastProvisional;
            provisional.put(key, version);
            heads.put(key, new Head(new Versioned(write.value(), version), pending));
        });
        commit.event().ifPresent(event -> events.put(event, pending));
        return pending;
    }

    /** Removes a commit whose outcome is known; those accepted after it stay. */
    void remove(Pending pending) {
        if (pending instanceof Pending.OfCommit commit) {
            commit.provisional.keySet().forEach(key ->
                    heads.computeIfPresent(key, (k, head) -> head.by.equals(pending) ? null : head));
            commit.commit.event().ifPresent(event -> events.remove(event, pending));
        }
    }

    /** The latest accepted value of a key; null if nothing is on its way. */
    @Nullable Versioned head(StateKey key) {
        var head = heads.get(key);
        return head == null ? null : head.versioned;
    }

    /** The pending commit of an event. */
    Optional<Pending> of(EventId event) {
        return Optional.ofNullable(events.get(event));
    }
}
