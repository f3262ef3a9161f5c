package io.faststate.server.store;

import com.github.benmanes.caffeine.cache.Cache;
import io.faststate.dsl.Scope;
import io.faststate.server.store.MemoryEntries.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Keeps values in this process. The values of a session or a tab go when they expire, or when there are too many, the
 * least recently used first; shared ones are never dropped for room, a commit that finds none is refused instead.
 */
public final class MemoryStore implements StateStore {
    private final MemoryEntries entries;
    private final Cache<String, EventIds> events;
    /** The keys whose values have an end of their own. */
    private final Set<StateKey> ending = ConcurrentHashMap.newKeySet();
    private final ReentrantLock commits = new ReentrantLock();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final long maxShared;
    private long lastVersion;

    /**
     * How much there may be.
     *
     * @param shared how many values of users, records and global states
     * @param sessions how many sessions with values
     * @param tabs how many tabs with values
     * @param eventTabs how many tabs with events that are remembered
     */
    public record Bounds(long shared, long sessions, long tabs, long eventTabs) {
        /** Bounds that fit an application of some thousand users. */
        public static final Bounds DEFAULT = new Bounds(1_000_000, 100_000, 100_000, 100_000);
    }

    private MemoryStore(Bounds bounds) {
        maxShared = bounds.shared();
        entries = new MemoryEntries(bounds.sessions(), bounds.tabs());
        events = MemoryEntries.owners(bounds.eventTabs());
    }

    /** An empty store. */
    public static MemoryStore create(Bounds bounds) {
        return new MemoryStore(bounds);
    }

    @Override
    public boolean durable() {
        return false;
    }

    @Override
    public Optional<Versioned> load(StateKey key) {
        var entry = entries.find(key);
        return entry == null ? Optional.empty() : Optional.of(entry.versioned());
    }

    @Override
    public CommitOutcome commit(Commit commit) {
        List<Change> changes;
        commits.lock();
        try {
            if (commit.event().filter(this::claimed).isPresent()) {
                return CommitOutcome.REPEATED;
            }
            for (var expected : commit.expected().entrySet()) {
                if (version(expected.getKey()) != expected.getValue()) {
                    return CommitOutcome.CONFLICT;
                }
            }
            checkRoom(commit);
            changes = apply(commit);
        } finally {
            commits.unlock();
        }
        changes.forEach(this::publish);
        return CommitOutcome.COMMITTED;
    }

    private boolean claimed(EventId event) {
        var known = events.getIfPresent(event.tab());
        return known != null && known.contains(event.id());
    }

    private long version(StateKey key) {
        var entry = entries.find(key);
        return entry == null ? Versioned.UNWRITTEN : entry.versioned().version();
    }

    private void checkRoom(Commit commit) {
        if (entries.shared() + commit.writes().size() <= maxShared) {
            return;
        }
        var added = commit.writes().keySet().stream()
                .filter(key -> MemoryEntries.isShared(key) && entries.peek(key) == null)
                .count();
        if (added > 0 && entries.shared() + added > maxShared) {
            throw new StoreException("The store in memory may hold " + maxShared
                    + " values of users, records and global states, and is full; give them a time to live, "
                    + "raise the limit sharedStates, or use a durable store");
        }
    }

    private List<Change> apply(Commit commit) {
        var changes = new ArrayList<Change>(commit.writes().size());
        commit.writes().forEach((key, write) -> {
            lastVersion++;
            var entry = Entry.of(new Versioned(write.value(), lastVersion), write.retention());
            entries.put(key, entry);
            if (entry.ends()) {
                ending.add(key);
            }
            changes.add(new Change(key, lastVersion));
        });
        commit.event().ifPresent(event ->
                events.get(event.tab(), tab -> new EventIds()).add(event.id()));
        return changes;
    }

    private void publish(Change change) {
        for (var listener : listeners) {
            listener.accept(change);
        }
    }

    @Override
    public void subscribe(Consumer<Change> listener) {
        listeners.add(listener);
    }

    @Override
    public Set<String> events(String tab) {
        var known = events.getIfPresent(tab);
        return known == null ? Set.of() : known.all();
    }

    @Override
    public void touch(Scope scope, String owner) {
        entries.touch(scope, owner);
    }

    @Override
    public void drop(Scope scope, String owner) {
        List<StateKey> keys;
        commits.lock();
        try {
            keys = entries.drop(scope, owner);
        } finally {
            commits.unlock();
        }
        keys.forEach(key -> publish(new Change(key, Versioned.UNWRITTEN)));
    }

    @Override
    public void expire(Expiry expiry) {
        entries.expire(expiry);
        MemoryEntries.expire(events, expiry.events());
        for (var key : ending) {
            if (end(key)) {
                publish(new Change(key, Versioned.UNWRITTEN));
            }
        }
    }

    /** Drops a value that has ended; whether it did. */
    private boolean end(StateKey key) {
        commits.lock();
        try {
            var entry = entries.peek(key);
            if (entry == null || !entry.ends()) {
                ending.remove(key);
                return false;
            }
            if (!entry.ended()) {
                return false;
            }
            ending.remove(key);
            entries.remove(key);
            return true;
        } finally {
            commits.unlock();
        }
    }

    @Override
    public long sessions() {
        return entries.sessions();
    }

    @Override
    public void close() {
        listeners.clear();
    }
}
