package io.faststate.server.store.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Scope;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.store.Expiry;
import io.faststate.server.store.Retention;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateValue;
import io.faststate.server.store.Versioned;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values in memory. Those of sessions and tabs are grouped by owner, because they are dropped together. Reads are safe
 * at any time; only one thread at a time may write.
 */
public final class MemoryEntries {
    private static final System.Logger LOGGER = System.getLogger(MemoryEntries.class.getName());
    private static final Duration UNTIL_TOLD = Duration.ofDays(365);

    private final Map<StateKey, Entry> shared = new ConcurrentHashMap<>();
    private final Cache<String, Map<StateKey, Entry>> sessions;
    private final Cache<String, Map<StateKey, Entry>> tabs;
    /** The keys whose values have a time to live. */
    private final Set<StateKey> ending = ConcurrentHashMap.newKeySet();

    /**
     * A value.
     *
     * @param endsAt when it expires, on the clock of {@link ServerClock#nanos}; 0 for never
     */
    private record Entry(Versioned versioned, long endsAt) {
        static Entry of(Versioned versioned, Retention retention) {
            var endsAt = retention.ends() ? ServerClock.nanos() + retention.timeToLive().toNanos() | 1 : 0;
            return new Entry(versioned, endsAt);
        }

        boolean ends() {
            return endsAt != 0;
        }

        boolean ended() {
            return ends() && endsAt - ServerClock.nanos() <= 0;
        }
    }

    /**
     * Creates an empty collection.
     *
     * @param maxSessions how many sessions may have values; the least recently used are dropped first
     * @param maxTabs how many tabs may have values
     */
    public MemoryEntries(long maxSessions, long maxTabs) {
        sessions = owners(maxSessions);
        tabs = owners(maxTabs);
    }

    /** A cache by owner; owners are dropped when they expire, or when there are too many. */
    static <V> Cache<String, V> owners(long maximum) {
        return Caffeine.newBuilder()
                .maximumSize(maximum)
                .expireAfterAccess(UNTIL_TOLD)
                .ticker(ServerClock::nanos)
                .executor(Runnable::run)
                .build();
    }

    /** Drops the owners that were not used for a time. */
    static void expire(Cache<?, ?> owners, Duration unused) {
        owners.policy().expireAfterAccess().ifPresent(policy -> policy.setExpiresAfter(unused));
        owners.cleanUp();
    }

    /** Drops unused owners' values and expired values; returns the keys of the latter. */
    public List<StateKey> expire(Expiry expiry) {
        expire(sessions, expiry.sessions());
        expire(tabs, expiry.tabs());
        return ending.stream().filter(this::end).toList();
    }

    /** Drops a value if it has expired; whether it had. */
    private boolean end(StateKey key) {
        var entry = peek(key);
        if (entry != null && entry.ends() && !entry.ended()) {
            return false;
        }
        ending.remove(key);
        if (entry == null || !entry.ends()) {
            return false;
        }
        remove(key);
        return true;
    }

    private static boolean isShared(StateKey key) {
        return key.scope() != Scope.SESSION && key.scope() != Scope.TAB;
    }

    /** The value of a key, unless it has expired; a read counts as a use. */
    public Optional<Versioned> find(StateKey key) {
        var entry = entry(key);
        return entry == null || entry.ended() ? Optional.empty() : Optional.of(entry.versioned);
    }

    private @Nullable Entry entry(StateKey key) {
        var values = switch (key.scope()) {
            case SESSION -> sessions.getIfPresent(key.owner());
            case TAB -> tabs.getIfPresent(key.owner());
            case USER, RECORD, GLOBAL -> shared;
        };
        return values == null ? null : values.get(key);
    }

    /** Sets the value of a key. */
    public void put(StateKey key, Versioned versioned, Retention retention) {
        var entry = Entry.of(versioned, retention);
        var values = switch (key.scope()) {
            case SESSION -> sessions.get(key.owner(), owner -> new ConcurrentHashMap<>());
            case TAB -> tabs.get(key.owner(), owner -> new ConcurrentHashMap<>());
            case USER, RECORD, GLOBAL -> shared;
        };
        values.put(key, entry);
        if (entry.ends()) {
            ending.add(key);
        }
    }

    /** The entry of a key, expired or not, without counting as a use. */
    private @Nullable Entry peek(StateKey key) {
        var values = owned(key.scope(), key.owner());
        return values == null ? null : values.get(key);
    }

    /** Drops the value of a key. */
    public void remove(StateKey key) {
        var values = owned(key.scope(), key.owner());
        if (values != null) {
            values.remove(key);
        }
    }

    /** Drops everything of an owner; returns the keys. */
    public List<StateKey> drop(Scope scope, String owner) {
        var values = owned(scope, owner);
        if (values == null) {
            return List.of();
        }
        var keys = values.keySet().stream()
                .filter(key -> key.scope() == scope && key.owner().equals(owner))
                .toList();
        switch (scope) {
            case SESSION -> sessions.invalidate(owner);
            case TAB -> tabs.invalidate(owner);
            case USER, RECORD, GLOBAL -> keys.forEach(shared::remove);
        }
        return keys;
    }

    private @Nullable Map<StateKey, Entry> owned(Scope scope, String owner) {
        return switch (scope) {
            case SESSION -> sessions.policy().getIfPresentQuietly(owner);
            case TAB -> tabs.policy().getIfPresentQuietly(owner);
            case USER, RECORD, GLOBAL -> shared;
        };
    }

    /** Notes a use of a session or a tab. */
    public void touch(Scope scope, String owner) {
        var unused = switch (scope) {
            case SESSION -> sessions.getIfPresent(owner);
            case TAB -> tabs.getIfPresent(owner);
            case USER, RECORD, GLOBAL -> shared;
        };
    }

    /** Replaces the objects by their JSON; drops values that have none. */
    void forgetObjects() {
        Stream.of(sessions.asMap().values().stream(), tabs.asMap().values().stream(), Stream.of(shared))
                .flatMap(each -> each)
                .forEach(MemoryEntries::forgetObjects);
    }

    private static void forgetObjects(Map<StateKey, Entry> values) {
        values.keySet().forEach(each -> values.computeIfPresent(each, (key, entry) -> {
            try {
                var json = StateValue.ofJson(entry.versioned.value().json());
                return new Entry(new Versioned(json, entry.versioned.version()), entry.endsAt);
            } catch (FastStateException e) {
                LOGGER.log(System.Logger.Level.WARNING, "The value of " + key + " is lost, since it can't be kept as JSON", e);
                return null;
            }
        }));
    }

    /** How many values of user, record and global states there would be with these keys. */
    public long sharedWith(Set<StateKey> keys) {
        return shared.size() + keys.stream().filter(key -> isShared(key) && !shared.containsKey(key)).count();
    }

    /** How many sessions have values. */
    public long sessions() {
        sessions.cleanUp();
        return sessions.estimatedSize();
    }
}
