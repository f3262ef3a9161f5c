package io.faststate.server.store;

import io.faststate.dsl.Scope;
import io.faststate.server.store.memory.MemoryStore;
import io.faststate.server.store.sqlite.SqliteStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Holds the values of states, and which events changed them. A store that is given to a builder belongs to the
 * application, which closes it when it stops.
 *
 * <p>Implementations are safe for use by many threads. Each method may throw a {@link StoreException}; what failed then
 * has changed nothing.
 */
public interface StateStore extends AutoCloseable {
    /** Whether what is committed here survives the process. */
    boolean durable();

    /** The value of a key, or nothing if it was never written or has expired. It is called at each look: be quick. */
    Optional<Versioned> load(StateKey key);

    /**
     * The value that the next commit of a key has to build on. A store may return one that it has accepted and not yet
     * secured, provided that nothing which builds on that is ever kept without it.
     */
    default Optional<Versioned> latest(StateKey key) {
        return load(key);
    }

    /**
     * Writes all values of a commit and remembers its event, or does nothing: if a key has another version than
     * expected, or if the event was committed before. What is {@link CommitOutcome#COMMITTED} can be loaded by every
     * thread, and is as safe as this store ever makes it, before this returns. A commit without writes only tells
     * whether all versions are as expected.
     */
    CommitOutcome commit(Commit commit);

    /**
     * Tells a listener of each value that was written or has expired, by this process or another one, once it can be
     * loaded. Changes may come in another order than they were made in; the listener must not block.
     */
    void subscribe(Consumer<Change> listener);

    /** The ids of the latest events of a tab that were committed: at least of the last 128, until they expire. */
    Set<String> events(String tab);

    /**
     * Takes a value out and keeps it aside for a person to look at, with the reason why it can't be read. A key that has
     * another version meanwhile is left alone.
     */
    void quarantine(StateKey key, long version, String reason);

    /** Notes that a tab or a session is in use, which postpones the expiry of all its values. */
    void touch(Scope scope, String owner);

    /** Drops all values of a tab, a session or a user at once. */
    void drop(Scope scope, String owner);

    /** Drops what has expired; called every few seconds. Until then it may still be there. */
    void expire(Expiry expiry);

    /** How many sessions have a value here. */
    long sessions();

    @Override
    void close();

    /**
     * A durable store in an SQLite file, for one process at a time; what is committed survives the process and the
     * machine. It needs {@code org.xerial:sqlite-jdbc} on the class path or the module path.
     *
     * @param file where it is; made if there is none, in a directory that is there
     * @throws StoreException if the file can't be used, is in use, or is another program's
     */
    static StateStore sqlite(Path file) {
        return SqliteStore.open(file);
    }

    /** A store in this process' memory, with room for a million shared values and 100,000 sessions and tabs. */
    static StateStore memory() {
        return MemoryStore.create(MemoryStore.Bounds.DEFAULT);
    }
}
