package io.faststate.server.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.dsl.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The values of a store in memory: those of sessions and tabs by owner, since they come and go together. */
final class MemoryEntries {
    private static final Duration UNTIL_TOLD = Duration.ofDays(365);

    private final Map<StateKey, Entry> shared = new ConcurrentHashMap<>();
    private final Cache<String, Map<StateKey, Entry>> sessions;
    private final Cache<String, Map<StateKey, Entry>> tabs;

    /**
     * A value.
     *
     * @param endsAt when it ends, on the clock of {@link System#nanoTime}; 0 for never
     */
    record Entry(Versioned versioned, long endsAt) {
        static Entry of(Versioned versioned, Retention retention) {
            var endsAt = retention.ends() ? System.nanoTime() + retention.timeToLive().toNanos() | 1 : 0;
            return new Entry(versioned, endsAt);
        }

        boolean ends() {
            return endsAt != 0;
        }

        boolean ended() {
            return ends() && endsAt - System.nanoTime() <= 0;
        }
    }

    MemoryEntries(long maxSessions, long maxTabs) {
        sessions = owners(maxSessions);
        tabs = owners(maxTabs);
    }

    /** What belongs to owners that go when they expire, or when there are too many. */
    static <V> Cache<String, V> owners(long maximum) {
        return Caffeine.newBuilder()
                .maximumSize(maximum)
                .expireAfterAccess(UNTIL_TOLD)
                .executor(Runnable::run)
                .build();
    }

    /** Drops the owners that were not used for a time. */
    static void expire(Cache<?, ?> owners, Duration unused) {
        owners.policy().expireAfterAccess().ifPresent(policy -> policy.setExpiresAfter(unused));
        owners.cleanUp();
    }

    void expire(Expiry expiry) {
        expire(sessions, expiry.sessions());
        expire(tabs, expiry.tabs());
    }

    static boolean isShared(StateKey key) {
        return key.scope() != Scope.SESSION && key.scope() != Scope.TAB;
    }

    /** The entry of a key that has not ended; a look counts as a use. */
    @Nullable Entry find(StateKey key) {
        var values = switch (key.scope()) {
            case SESSION -> sessions.getIfPresent(key.owner());
            case TAB -> tabs.getIfPresent(key.owner());
            case USER, RECORD, GLOBAL -> shared;
        };
        var entry = values == null ? null : values.get(key);
        return entry == null || entry.ended() ? null : entry;
    }

    void put(StateKey key, Entry entry) {
        var values = switch (key.scope()) {
            case SESSION -> sessions.get(key.owner(), owner -> new ConcurrentHashMap<>());
            case TAB -> tabs.get(key.owner(), owner -> new ConcurrentHashMap<>());
            case USER, RECORD, GLOBAL -> shared;
        };
        values.put(key, entry);
    }

    /** The entry of a key, ended or not, without a use. */
    @Nullable Entry peek(StateKey key) {
        var values = owned(key.scope(), key.owner());
        return values == null ? null : values.get(key);
    }

    void remove(StateKey key) {
        var values = owned(key.scope(), key.owner());
        if (values != null) {
            values.remove(key);
        }
    }

    /** Drops all that an owner has, and tells which keys that were. */
    List<StateKey> drop(Scope scope, String owner) {
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

    void touch(Scope scope, String owner) {
        var unused = switch (scope) {
            case SESSION -> sessions.getIfPresent(owner);
            case TAB -> tabs.getIfPresent(owner);
            case USER, RECORD, GLOBAL -> shared;
        };
    }

    int shared() {
        return shared.size();
    }

    long sessions() {
        sessions.cleanUp();
        return sessions.estimatedSize();
    }
}
