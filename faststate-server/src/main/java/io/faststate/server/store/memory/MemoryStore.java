package io.faststate.server.store.memory;

import com.github.benmanes.caffeine.cache.Cache;
import io.faststate.dsl.Scope;
import io.faststate.server.dev.host.DevHost;
import io.faststate.server.store.Change;
import io.faststate.server.store.Commit;
import io.faststate.server.store.CommitOutcome;
import io.faststate.server.store.EventId;
import io.faststate.server.store.Expiry;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.StoreException;
import io.faststate.server.store.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Consumer;

/**
 * Keeps values in this process. The values of a session or a tab are dropped when they expire or when there are too
 * many, the least recently used first. Shared values are never dropped to make room; a commit that finds no room is
 * refused instead.
 */
public final class MemoryStore implements StateStore {
    private final MemoryEntries entries;
    private final Cache<String, EventIds> events;
    /** A read during a commit waits until it is complete, so that nobody sees part of it. */
    private final StampedLock commits = new StampedLock();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final long maxShared;
    private long lastVersion;

    /**
     * The capacity of a store.
     *
     * @param shared how many values of user, record and global states
     * @param sessions how many sessions with values
     * @param tabs how many tabs with values
     * @param eventTabs how many tabs with remembered events
     */
    public record Bounds(long shared, long sessions, long tabs, long eventTabs) {
        /** Bounds for an application of a few thousand users. */
        public static final Bounds DEFAULT = new Bounds(1_000_000, 100_000, 100_000, 100_000);
    }

    private MemoryStore(Bounds bounds) {
        maxShared = bounds.shared();
        entries = new MemoryEntries(bounds.sessions(), bounds.tabs());
        events = MemoryEntries.owners(bounds.eventTabs());
    }

    /** Creates an empty store. */
    public static MemoryStore create(Bounds bounds) {
        return new MemoryStore(bounds);
    }

    /** Creates an empty store; in a development loop, the one that the loop keeps. */
    public static MemoryStore kept(Bounds bounds) {
        return DevHost.current().map(host -> host.kept(MemoryStore.class, "", () -> create(bounds))).orElseGet(() -> create(bounds));
    }

    @Override
    public boolean durable() {
        return false;
    }

    @Override
    public Optional<Versioned> load(StateKey key) {
        var stamp = commits.tryOptimisticRead();
        var found = entries.find(key);
        if (commits.validate(stamp)) {
            return found;
        }
        stamp = commits.readLock();
        try {
            return entries.find(key);
        } finally {
            commits.unlockRead(stamp);
        }
    }

    @Override
    public CommitOutcome commit(Commit commit) {
        List<Change> changes;
        var stamp = commits.writeLock();
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
            commits.unlockWrite(stamp);
        }
        changes.forEach(this::publish);
        return CommitOutcome.COMMITTED;
    }

    private boolean claimed(EventId event) {
        var known = events.getIfPresent(event.tab());
        return known != null && known.contains(event.id());
    }

    private long version(StateKey key) {
        return entries.find(key).map(Versioned::version).orElse(Versioned.UNWRITTEN);
    }

    private void checkRoom(Commit commit) {
        if (entries.sharedWith(commit.writes().keySet()) > maxShared) {
            throw new StoreException("The in-memory store may hold " + maxShared
                    + " values of users, records and global states, and is full; give them a time to live, "
                    + "raise the limit sharedStates, or use a durable store");
        }
    }

    private List<Change> apply(Commit commit) {
        var changes = new ArrayList<Change>(commit.writes().size());
        commit.writes().forEach((key, write) -> {
            lastVersion++;
            entries.put(key, new Versioned(write.value(), lastVersion), write.retention());
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

    /** Drops the value, which an earlier application of this process wrote; nothing is kept aside. */
    @Override
    public void quarantine(StateKey key, long version, String reason) {
        var stamp = commits.writeLock();
        try {
            if (version(key) != version) {
                return;
            }
            entries.remove(key);
        } finally {
            commits.unlockWrite(stamp);
        }
        publish(new Change(key, Versioned.UNWRITTEN));
    }

    @Override
    public void touch(Scope scope, String owner) {
        entries.touch(scope, owner);
    }

    @Override
    public void drop(Scope scope, String owner) {
        List<StateKey> keys;
        var stamp = commits.writeLock();
        try {
            keys = entries.drop(scope, owner);
        } finally {
            commits.unlockWrite(stamp);
        }
        keys.forEach(key -> publish(new Change(key, Versioned.UNWRITTEN)));
    }

    @Override
    public void expire(Expiry expiry) {
        MemoryEntries.expire(events, expiry.events());
        List<StateKey> ended;
        var stamp = commits.writeLock();
        try {
            ended = entries.expire(expiry);
        } finally {
            commits.unlockWrite(stamp);
        }
        ended.forEach(key -> publish(new Change(key, Versioned.UNWRITTEN)));
    }

    @Override
    public long sessions() {
        return entries.sessions();
    }

    /**
     * Keeps all values as JSON instead of objects, for an application whose classes are other ones; values that can't be
     * written are dropped.
     */
    public void forgetObjects() {
        var stamp = commits.writeLock();
        try {
            entries.forgetObjects();
        } finally {
            commits.unlockWrite(stamp);
        }
    }

    @Override
    public void close() {
        listeners.clear();
    }
}
