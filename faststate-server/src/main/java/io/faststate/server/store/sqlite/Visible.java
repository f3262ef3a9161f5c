package io.faststate.server.store.sqlite;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.server.store.Expiry;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.Versioned;
import io.faststate.server.store.memory.MemoryEntries;
import io.faststate.server.store.sqlite.Pending.Seen;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What everyone sees: the content of the disk, with its recent part in memory, and values that need not be on the disk.
 */
final class Visible {
    private static final long CACHED_CHARACTERS = 64L * 1024 * 1024;
    private static final int CHARACTERS_PER_ENTRY = 200;
    private static final long MAX_OWNERS_IN_MEMORY = 100_000;

    private final Queries queries;
    private final Cache<StateKey, Row> rows = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .weigher((StateKey key, Row row) -> row.length() + key.owner().length() + CHARACTERS_PER_ENTRY)
            .executor(Runnable::run)
            .build();
    private final MemoryEntries ephemeral = new MemoryEntries(MAX_OWNERS_IN_MEMORY, MAX_OWNERS_IN_MEMORY);

    Visible(Queries queries) {
        this.queries = queries;
    }

    Optional<Versioned> value(StateKey key) {
        var inMemory = ephemeral.find(key);
        return inMemory.isPresent() ? inMemory : row(key).value();
    }

    /** The row on the disk. */
    Row row(StateKey key) {
        return rows.get(key, queries::row);
    }

    void show(StateKey key, Seen seen) {
        switch (seen) {
            case Seen.InFile(var row) -> {
                rows.put(key, row);
                ephemeral.remove(key);
            }
            case Seen.InMemory(var versioned, var retention) -> {
                ephemeral.put(key, versioned, retention);
                rows.put(key, Row.NONE);
            }
        }
    }

    /** Reads keys from the disk again next time. */
    void forget(Set<StateKey> keys) {
        rows.invalidateAll(keys);
    }

    /** Drops an owner's values that are only in memory. */
    List<StateKey> dropEphemeral(Owner owner) {
        return ephemeral.drop(owner.scope(), owner.name());
    }

    /** Drops expired values that are only in memory; returns their keys. */
    List<StateKey> expireEphemeral(Expiry expiry) {
        return ephemeral.expire(expiry);
    }

    void touch(Owner owner) {
        ephemeral.touch(owner.scope(), owner.name());
    }

    /** How many sessions have values only in memory. */
    long ephemeralSessions() {
        return ephemeral.sessions();
    }
}
