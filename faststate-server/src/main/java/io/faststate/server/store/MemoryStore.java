package io.faststate.server.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.dsl.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Keeps values in this process: shared ones for as long as it runs, those of a session or a tab until they expire. */
public final class MemoryStore implements StateStore {
    private final ConcurrentHashMap<StateKey, Versioned> shared = new ConcurrentHashMap<>();
    private final Cache<String, ConcurrentHashMap<StateKey, Versioned>> sessions;
    private final Cache<String, ConcurrentHashMap<StateKey, Versioned>> tabs;
    private final AtomicLong versions = new AtomicLong();
    private final List<Consumer<StateKey>> listeners = new CopyOnWriteArrayList<>();

    private MemoryStore(Duration timeToLive, long maxSessions, long maxTabs) {
        sessions = Caffeine.newBuilder()
                .expireAfterAccess(timeToLive)
                .maximumSize(maxSessions)
                .executor(Runnable::run)
                .build();
        tabs = Caffeine.newBuilder()
                .expireAfterAccess(timeToLive)
                .maximumSize(maxTabs)
                .executor(Runnable::run)
                .build();
    }

    /**
     * A store in memory.
     *
     * @param timeToLive how long the states of a session or a tab stay after their last use
     * @param maxSessions how many sessions may have states; the least recently used go first
     * @param maxTabs how many tabs may have states of their own
     */
    public static MemoryStore create(Duration timeToLive, long maxSessions, long maxTabs) {
        return new MemoryStore(timeToLive, maxSessions, maxTabs);
    }

    @Override
    public Optional<Versioned> load(StateKey key) {
        var values = switch (key.scope()) {
            case SESSION -> sessions.getIfPresent(key.owner());
            case TAB -> tabs.getIfPresent(key.owner());
            case USER, RECORD, GLOBAL -> shared;
        };
        return values == null ? Optional.empty() : Optional.ofNullable(values.get(key));
    }

    @Override
    public boolean compareAndSet(StateKey key, long expected, Object value) {
        var next = new Versioned(value, versions.incrementAndGet());
        var now = values(key).compute(key, (k, old) -> {
            var version = old == null ? Versioned.UNWRITTEN : old.version();
            return version == expected ? next : old;
        });
        if (now == null || now.version() != next.version()) {
            return false;
        }
        for (var listener : listeners) {
            listener.accept(key);
        }
        return true;
    }

    private ConcurrentHashMap<StateKey, Versioned> values(StateKey key) {
        return switch (key.scope()) {
            case SESSION -> sessions.get(key.owner(), owner -> new ConcurrentHashMap<>());
            case TAB -> tabs.get(key.owner(), owner -> new ConcurrentHashMap<>());
            case USER, RECORD, GLOBAL -> shared;
        };
    }

    @Override
    public void subscribe(Consumer<StateKey> listener) {
        listeners.add(listener);
    }

    @Override
    public void touch(String owner) {
        // A look counts as a use.
        var unused = sessions.getIfPresent(owner);
        unused = tabs.getIfPresent(owner);
    }

    @Override
    public void sweep() {
        sessions.cleanUp();
        tabs.cleanUp();
    }

    @Override
    public long sessions() {
        sessions.cleanUp();
        return sessions.estimatedSize();
    }

    /** How many values of a scope are held, for tests and diagnostics. */
    long size(Scope scope) {
        return switch (scope) {
            case SESSION -> sessions.estimatedSize();
            case TAB -> tabs.estimatedSize();
            case USER, RECORD, GLOBAL -> shared.size();
        };
    }

    @Override
    public void close() {
        listeners.clear();
    }
}
