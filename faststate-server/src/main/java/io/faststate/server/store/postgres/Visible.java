package io.faststate.server.store.postgres;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.server.store.Expiry;
import io.faststate.server.store.Retention;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.Versioned;
import io.faststate.server.store.memory.MemoryEntries;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;

/**
 * What this node sees: recently used rows of the database in memory, kept right by the feed, and values that need not
 * survive the process, which stay on this node.
 */
final class Visible {
    private static final long CACHED_CHARACTERS = 64L * 1024 * 1024;
    private static final int CHARACTERS_PER_ENTRY = 200;
    private static final long MAX_OWNERS_IN_MEMORY = 100_000;
    private static final int MARKS = 1 << 14;

    private final Contact contact;
    private final Function<StateKey, Row> read;
    private final Cache<StateKey, Row> rows = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .weigher((StateKey key, Row row) -> row.length() + key.owner().length() + CHARACTERS_PER_ENTRY)
            .executor(Runnable::run)
            .build();
    /** How often keys with the same hash have changed, so that a row read before a change is not kept after it. */
    private final AtomicLongArray marks = new AtomicLongArray(MARKS);
    /** The newest version that this node knows of. */
    private final AtomicLong newest = new AtomicLong();
    private final MemoryEntries ephemeral = new MemoryEntries(MAX_OWNERS_IN_MEMORY, MAX_OWNERS_IN_MEMORY);

    Visible(Contact contact, Function<StateKey, Row> read) {
        this.contact = contact;
        this.read = read;
    }

    /** The newest version that this node knows of; nothing that it shows is newer. */
    long newest() {
        return newest.get();
    }

    /** Notes that this node knows of a version. */
    void known(long version) {
        if (version > newest.get()) {
            newest.accumulateAndGet(version, Math::max);
        }
    }

    private static int mark(StateKey key) {
        var hash = key.hashCode();
        return (hash ^ hash >>> 16) & MARKS - 1;
    }

    Optional<Versioned> value(StateKey key) {
        var inMemory = ephemeral.find(key);
        return inMemory.isPresent() ? inMemory : row(key).value(contact.now());
    }

    /** What the database holds, from memory where it is there. */
    Row row(StateKey key) {
        var kept = rows.getIfPresent(key);
        if (kept != null) {
            contact.checkMemory();
            return kept;
        }
        contact.check();
        var mark = marks.get(mark(key));
        var found = read.apply(key);
        known(found.asOf());
        rows.asMap().compute(key, (k, other) -> {
            if (other != null && other.asOf() >= found.asOf()) {
                return other;
            }
            return marks.get(mark(key)) == mark ? found : other;
        });
        return found;
    }

    /** Shows a row from now on, unless a newer one is there. */
    void show(StateKey key, Row row) {
        known(row.asOf());
        marks.incrementAndGet(mark(key));
        rows.asMap().compute(key, (k, other) -> other != null && other.asOf() > row.asOf() ? other : row);
        ephemeral.remove(key);
    }

    /** Shows a value that is only in memory, in place of what the database held. */
    void show(StateKey key, Versioned versioned, Retention retention) {
        show(key, Row.none(versioned.version()));
        ephemeral.put(key, versioned, retention);
    }

    /** The keys among these whose rows are in memory; rows of the others that are being read will not be kept. */
    List<StateKey> changed(Collection<StateKey> keys) {
        keys.forEach(key -> marks.incrementAndGet(mark(key)));
        // Unlike a lookup, compute waits for what another thread does to the same key.
        return keys.stream()
                .filter(key -> rows.asMap().compute(key, (k, row) -> row) != null || ephemeral.find(key).isPresent())
                .toList();
    }

    /** Reads keys from the database again next time. */
    void forget(Collection<StateKey> keys) {
        keys.forEach(key -> marks.incrementAndGet(mark(key)));
        rows.invalidateAll(keys);
    }

    /** Reads everything from the database again next time; returns the keys that were in memory. */
    Set<StateKey> forgetAll() {
        for (var i = 0; i < MARKS; i++) {
            marks.incrementAndGet(i);
        }
        var keys = Set.copyOf(rows.asMap().keySet());
        rows.invalidateAll();
        return keys;
    }

    /** The version of a value that is only in memory. */
    Optional<Long> ephemeralVersion(StateKey key) {
        return ephemeral.find(key).map(Versioned::version);
    }

    List<StateKey> dropEphemeral(Owner owner) {
        return ephemeral.drop(owner.scope(), owner.name());
    }

    List<StateKey> expireEphemeral(Expiry expiry) {
        return ephemeral.expire(expiry);
    }

    void touch(Owner owner) {
        ephemeral.touch(owner.scope(), owner.name());
    }

    long ephemeralSessions() {
        return ephemeral.sessions();
    }
}
