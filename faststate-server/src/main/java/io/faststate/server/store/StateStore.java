package io.faststate.server.store;

import io.faststate.dsl.Scope;
import io.faststate.server.dev.host.DevHost;
import io.faststate.server.store.memory.MemoryStore;
import io.faststate.server.store.postgres.PostgresStore;
import io.faststate.server.store.sqlite.SqliteStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Holds the values of states, and remembers which events changed them. The application closes the store that its
 * builder was given when it stops.
 *
 * <p>Implementations are safe for use by many threads. Each method may throw a {@link StoreException}; a call that
 * fails has changed nothing.
 */
public interface StateStore extends AutoCloseable {
    /** Whether committed values survive the process. */
    boolean durable();

    /** Whether several processes may use it at the same time. */
    default boolean shared() {
        return false;
    }

    /**
     * Makes everything that any process committed before this call visible to {@link #load}. It is called when a request
     * arrives, since an earlier one may have been answered by another process. A store that is slow to reach may answer from
     * what it knows instead; it does nothing in a store of one process.
     */
    default void catchUp() {}

    /** Whether values can be read now; a node whose store can't be read reports that it is not ready. */
    default boolean isReadable() {
        return true;
    }

    /**
     * How far this process knows what all have committed. A store that several processes share should count, because browsers
     * tell by it which of two nodes has sent them the newer states; otherwise the clocks of the nodes decide.
     */
    default Progress progress() {
        return Progress.UNCOUNTED;
    }

    /**
     * The value of a key, or empty if it was never written or has expired. It is called on every read, so it must be
     * fast.
     */
    Optional<Versioned> load(StateKey key);

    /**
     * The value that the next commit of a key must build on. A store may return one that it has accepted but not yet
     * made durable, provided that nothing built on it is ever kept without it.
     */
    default Optional<Versioned> latest(StateKey key) {
        return load(key);
    }

    /**
     * Writes all values of a commit and remembers its event. It does nothing if a key has another version than
     * expected, or if the event was committed before. When this method returns {@link CommitOutcome#COMMITTED}, every
     * thread can load the new values, and they are as safe as this store ever makes them. A commit without writes only
     * checks that all versions are as expected.
     */
    CommitOutcome commit(Commit commit);

    /**
     * Notifies a listener of each value that was written or has expired, in this process or another one, once the
     * change can be loaded. Changes may arrive in a different order than they were made; the listener must not block.
     */
    void subscribe(Consumer<Change> listener);

    /** The ids of a tab's latest committed events: at least the last 128, until they expire. */
    Set<String> events(String tab);

    /**
     * Removes a value that can't be read and sets it aside, with the reason, for a person to look at. Does nothing if
     * the key has another version by now.
     */
    void quarantine(StateKey key, long version, String reason);

    /**
     * Whether a value that this process can't read has to stay, because processes that run another version of the application
     * may use it. Reading it then fails, and it is not set aside.
     */
    default boolean keptForOthers(StateKey key, long version) {
        return false;
    }

    /** Notes that a tab or a session is in use, which postpones the expiry of all its values. */
    void touch(Scope scope, String owner);

    /** Drops all values of a tab, a session or a user immediately. */
    void drop(Scope scope, String owner);

    /** Drops everything that has expired; called every few seconds. Expired values may still be present until then. */
    void expire(Expiry expiry);

    /** How many sessions have a value in this store. */
    long sessions();

    @Override
    void close();

    /**
     * Opens a durable store in an SQLite file, for one process at a time. Committed values survive a crash of the
     * process and of the machine. It needs {@code org.xerial:sqlite-jdbc} on the class path or the module path.
     *
     * @param file the file; created if it doesn't exist, in a directory that does
     * @throws StoreException if the file can't be used, is in use, or belongs to another program
     */
    static StateStore sqlite(Path file) {
        return DevHost.current()
                .map(host -> (StateStore) host.kept(SqliteStore.class, file.toAbsolutePath().normalize().toString(), () -> SqliteStore.open(file)))
                .orElseGet(() -> SqliteStore.open(file));
    }

    /**
     * Opens a store in a PostgreSQL database, version 13 or later, that any number of nodes share, in the schema {@code faststate}.
     * It needs {@code org.postgresql:postgresql} on the class path or the module path. Give it a pool of at least five
     * connections: one is kept for writing, one for listening, and the others read. The data source stays open.
     *
     * @throws StoreException if the database can't be used, or was used by a newer version
     */
    static StateStore postgres(DataSource dataSource) {
        return postgres(dataSource, PostgresStore.SCHEMA);
    }

    /**
     * Opens a store in a PostgreSQL database, in a schema of your choice, so that several applications can share a database.
     *
     * @param schema lower-case letters, digits and underscores; created if it doesn't exist
     * @throws StoreException if the database can't be used, was used by a newer version, or the schema by another program
     * @throws IllegalArgumentException if the schema has another name
     */
    static StateStore postgres(DataSource dataSource, String schema) {
        return PostgresStore.open(dataSource, schema);
    }

    /**
     * Opens a store in a PostgreSQL database, with a pool of ten connections of its own. It needs
     * {@code org.postgresql:postgresql} and {@code com.zaxxer:HikariCP} on the class path or the module path.
     *
     * @param url such as {@code jdbc:postgresql://localhost/app?user=app&password=secret}
     * @throws StoreException if the database can't be used, or was used by a newer version
     */
    static StateStore postgres(String url) {
        return DevHost.current()
                .map(host -> (StateStore) host.kept(PostgresStore.class, url, () -> PostgresStore.open(url, PostgresStore.SCHEMA)))
                .orElseGet(() -> PostgresStore.open(url, PostgresStore.SCHEMA));
    }

    /**
     * Creates a store in this process's memory, with room for a million shared values and 100,000 sessions and tabs.
     */
    static StateStore memory() {
        return MemoryStore.kept(MemoryStore.Bounds.DEFAULT);
    }
}
