package io.faststate.server.store.sqlite;

import io.faststate.server.store.StoreException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Writes pending commits in the order they were accepted, on its own thread. While the disk writes one group, the next
 * commits gather, so that many share the wait for one write.
 */
final class GroupWriter implements AutoCloseable {
    private static final int LARGEST_GROUP = 1_024;
    private static final System.Logger LOGGER = System.getLogger(GroupWriter.class.getName());

    private final Database database;
    private final Edits edits;
    private final Listener listener;
    private final LinkedBlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final Pending last = new Pending();
    private final Thread thread;

    /** Is notified of the fate of groups, on the writer's thread. */
    interface Listener {
        /** All commits of the group are on the disk. */
        void written(List<Pending> group);

        /** None of the group's commits is on the disk. Returns them and all later ones, which may build on them. */
        List<Pending> failed(List<Pending> group);
    }

    GroupWriter(Database database, Listener listener) {
        this.database = database;
        this.edits = new Edits(database);
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("faststate-store").start(this::loop);
    }

    void add(Pending pending) {
        queue.add(pending);
    }

    /** Takes back everything that waits. */
    List<Pending> takeBack() {
        var waiting = new ArrayList<Pending>();
        queue.drainTo(waiting);
        return waiting;
    }

    private void loop() {
        var open = true;
        while (open) {
            var group = next();
            open = !group.remove(last);
            try {
                write(group);
                listener.written(group);
                group.forEach(Pending::succeed);
            } catch (SQLException e) {
                open &= fail(group, database.failed(e));
            } catch (RuntimeException | Error e) {
                open &= fail(group, new StoreException("The store " + database.file() + " failed: " + e.getMessage(), e));
            }
        }
    }

    private List<Pending> next() {
        var group = new ArrayList<Pending>();
        while (group.isEmpty()) {
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                LOGGER.log(System.Logger.Level.DEBUG, "The store's thread continues until the store is closed", e);
            }
        }
        queue.drainTo(group, LARGEST_GROUP);
        return group;
    }

    private void write(List<Pending> group) throws SQLException {
        if (group.stream().allMatch(pending -> pending.edits().isEmpty())) {
            return;
        }
        var connection = database.writer();
        connection.setAutoCommit(false);
        try {
            var version = 0L;
            for (var pending : group) {
                for (var edit : pending.edits()) {
                    edit.make(edits);
                }
                version = Math.max(version, pending.lastVersion());
            }
            if (version > 0) {
                edits.lastVersion(version);
            }
            connection.commit();
        } catch (SQLException | RuntimeException | Error e) {
            rollback(e);
            throw e;
        }
    }

    private void rollback(Throwable cause) {
        try {
            database.writer().rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Reports a failed group; whether the writer continues. */
    private boolean fail(List<Pending> group, StoreException e) {
        var failed = listener.failed(group);
        var open = !failed.remove(last);
        failed.forEach(pending -> pending.fail(e));
        return open;
    }

    /** Writes everything that is pending, and stops. */
    @Override
    public void close() {
        queue.add(last);
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                LOGGER.log(System.Logger.Level.DEBUG, "What was accepted is written before the store closes", e);
            }
        }
    }
}
