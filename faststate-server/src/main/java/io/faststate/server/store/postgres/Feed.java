package io.faststate.server.store.postgres;

import io.faststate.dsl.Scope;
import io.faststate.server.store.Change;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StoreException;
import io.faststate.server.store.Versioned;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Learns what other nodes have changed, from the table of changes. Versions are committed in order, so everything up to the
 * version that was read last is known, and everything that is to come is greater.
 */
final class Feed implements AutoCloseable {
    private static final int MAXIMUM = 5_000;
    private static final System.Logger LOGGER = System.getLogger(Feed.class.getName());

    private final Database database;
    private final Visible visible;
    private final Queries queries;
    private final String node;
    private final Consumer<Change> publish;
    private final Runnable setBack;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicLong requested = new AtomicLong();
    private final Thread thread;
    private long served;
    private volatile long seen = -1;
    /** Whether this node wrote something and did not know all that was before it. */
    private volatile boolean behind;
    private volatile boolean open = true;

    private record Batch(long last, long forgotten, List<Entry> entries) {}

    /** A key, or an owner of which all is gone. */
    private record Entry(long version, Owner owner, @Nullable String name) {}

    /** Begins to follow; {@code setBack} is run when the database has lost commits that this node knew of. */
    Feed(Database database, Visible visible, Queries queries, String node, Consumer<Change> publish, Runnable setBack) {
        this.database = database;
        this.visible = visible;
        this.queries = queries;
        this.node = node;
        this.publish = publish;
        this.setBack = setBack;
        catchUp();
        this.thread = Thread.ofPlatform().daemon().name("faststate-feed").start(this::loop);
    }

    private void loop() {
        var pause = new Pause();
        try (var listening = new Listening(database)) {
            while (open) {
                var others = true;
                try {
                    others = listening.await(node);
                } catch (SQLException e) {
                    LOGGER.log(System.Logger.Level.DEBUG, "Notifications don't arrive now", e);
                    listening.breakOff();
                    pause.some();
                }
                if (!others && !behind && seen >= visible.newest()) {
                    continue;
                }
                behind = false;
                try {
                    catchUp();
                    pause = new Pause();
                } catch (RuntimeException e) {
                    LOGGER.log(System.Logger.Level.DEBUG, "The changes of other nodes can't be read now", e);
                    listening.breakOff();
                    pause.some();
                }
            }
        }
    }

    /**
     * Reads everything that was committed before this call. Calls that come while others read share the next reading.
     *
     * @throws StoreException if the database does not answer
     */
    void catchUp() {
        var ticket = requested.incrementAndGet();
        reading.lock();
        try {
            if (served >= ticket) {
                return;
            }
            var all = requested.get();
            while (read()) {
                // There is more.
            }
            served = all;
        } finally {
            reading.unlock();
        }
    }

    /**
     * Notes that this node wrote all versions between two, and shows them. Nobody else's need be read then, unless a reading is on
     * its way, which will tell.
     */
    void wrote(long before, long last) {
        visible.known(last);
        if (reading.tryLock()) {
            try {
                if (seen == before) {
                    seen = last;
                } else {
                    behind = true;
                }
            } finally {
                reading.unlock();
            }
        }
    }

    /** The version up to which all changes are known. */
    long seen() {
        return Math.max(0, seen);
    }

    /** Reads some changes; whether there are more. */
    private boolean read() {
        var rows = new LinkedHashMap<StateKey, Row>();
        var batch = database.use(connection -> {
            var found = batch(connection);
            if (!isBroken(found)) {
                var cached = visible.changed(keys(found));
                if (!cached.isEmpty()) {
                    rows.putAll(queries.rows(connection, cached));
                }
            }
            return found;
        });
        visible.known(batch.last);
        if (seen < 0) {
            seen = batch.last;
            return false;
        }
        if (isBroken(batch)) {
            if (batch.last < seen) {
                setBack.run();
            }
            seen = batch.last;
            visible.forgetAll().forEach(key -> publish.accept(new Change(key, Versioned.UNWRITTEN)));
            return false;
        }
        for (var entry : batch.entries) {
            tell(entry, rows);
        }
        var full = batch.entries.size() == MAXIMUM;
        seen = full ? batch.entries.getLast().version : batch.last;
        return full;
    }

    /** Whether changes were forgotten before this node could read them, or the database was set back. */
    private boolean isBroken(Batch batch) {
        return seen >= 0 && (batch.forgotten > seen || batch.last < seen);
    }

    private static List<StateKey> keys(Batch batch) {
        var keys = new ArrayList<StateKey>();
        for (var entry : batch.entries) {
            if (entry.name != null) {
                keys.add(new StateKey(entry.owner.scope(), entry.owner.name(), entry.name));
            }
        }
        return keys;
    }

    private void tell(Entry entry, Map<StateKey, Row> rows) {
        if (entry.name == null) {
            visible.dropEphemeral(entry.owner).forEach(key -> publish.accept(new Change(key, Versioned.UNWRITTEN)));
            return;
        }
        var key = new StateKey(entry.owner.scope(), entry.owner.name(), entry.name);
        var row = rows.get(key);
        if (row != null) {
            visible.show(key, row);
        }
        publish.accept(new Change(key, entry.version));
    }

    private Batch batch(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(database.sql(
                "SELECT c.last_version, c.forgotten_version, (extract(epoch FROM clock_timestamp()) * 1000)::bigint,"
                        + " n.version, n.scope, n.owner, n.name"
                        + " FROM $.clock c LEFT JOIN LATERAL (SELECT * FROM $.change WHERE version > ? AND node <> ?"
                        + " ORDER BY version LIMIT " + MAXIMUM + ") n ON true ORDER BY n.version"))) {
            statement.setLong(1, seen < 0 ? Long.MAX_VALUE : seen);
            statement.setString(2, node);
            try (var found = statement.executeQuery()) {
                var entries = new ArrayList<Entry>();
                var last = 0L;
                var forgotten = 0L;
                while (found.next()) {
                    last = found.getLong(1);
                    forgotten = found.getLong(2);
                    database.contact().clock(found.getLong(3));
                    var scope = found.getString(5);
                    if (scope != null) {
                        entries.add(new Entry(found.getLong(4), new Owner(Scope.valueOf(scope), found.getString(6)), found.getString(7)));
                    }
                }
                return new Batch(last, forgotten, entries);
            }
        }
    }

    @Override
    public void close() {
        open = false;
        Listening.wake(database);
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                LOGGER.log(System.Logger.Level.DEBUG, "The feed ends within half a second", e);
            }
        }
    }
}
