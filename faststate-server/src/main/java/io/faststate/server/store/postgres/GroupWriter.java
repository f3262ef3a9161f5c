package io.faststate.server.store.postgres;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.store.CommitOutcome;
import io.faststate.server.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was accepted, in order, on its own thread and its own connection. While the database commits one group, the
 * next commits gather, so that many share one transaction, one wait for the disk and one notification of the other nodes.
 */
final class GroupWriter implements AutoCloseable {
    private static final int LARGEST_GROUP = 1_024;
    private static final long RESOLVED = 100_000;
    private static final System.Logger LOGGER = System.getLogger(GroupWriter.class.getName());
    /**
     * A node that is cut off in the middle of a transaction gives up its turn after 5 seconds. Arrays of ever other lengths
     * would be planned anew each time, which costs more than the rest of a group. The plans are made while the tables are
     * small, so they are kept from reading whole tables, which would grow; such plans count as dear, and are not to be compiled.
     */
    private static final String SETTINGS = "SET lock_timeout = 6000; SET idle_in_transaction_session_timeout = 5000;"
            + " SET plan_cache_mode = force_generic_plan; SET jit = off; SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off";

    /** What is said of a transaction on a server that is not there any more. */
    private static final String TAKEN_OVER = "taken over";

    private static final String RESET = "RESET lock_timeout; RESET idle_in_transaction_session_timeout; RESET plan_cache_mode;"
            + " RESET jit; RESET enable_seqscan; RESET enable_hashjoin; RESET enable_mergejoin";

    private final Database database;
    private final Visible visible;
    private final Feed feed;
    private final Accepted accepted;
    private final ReentrantLock accepting;
    private final String node;
    private final LinkedBlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final Cache<Long, Long> resolved = Caffeine.newBuilder().maximumSize(RESOLVED).executor(Runnable::run).build();
    private final Thread thread;
    private @Nullable Connection connection;

    /** What a transaction does before it writes. */
    @FunctionalInterface
    private interface Work {
        void make(GroupTransaction transaction) throws SQLException;
    }

    GroupWriter(Database database, Visible visible, Feed feed, Accepted accepted, ReentrantLock accepting, String node) {
        this.database = database;
        this.visible = visible;
        this.feed = feed;
        this.accepted = accepted;
        this.accepting = accepting;
        this.node = node;
        this.thread = Thread.ofPlatform().name("faststate-store").start(this::loop);
    }

    void add(Pending pending) {
        queue.add(pending);
    }

    private void loop() {
        var open = true;
        while (open) {
            var group = next();
            open = group.stream().noneMatch(Pending.Last.class::isInstance);
            group.removeIf(Pending.Last.class::isInstance);
            var commits = new ArrayList<Pending.OfCommit>();
            for (var pending : group) {
                switch (pending) {
                    case Pending.OfCommit commit -> commits.add(commit);
                    case Pending.OfEdit edit -> {
                        write(commits);
                        commits.clear();
                        run(List.of(edit), transaction -> transaction.make(edit), true);
                    }
                    case Pending.Last last -> { }
                }
            }
            write(commits);
        }
        disconnect(true);
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

    /** Writes commits together; if one of them can't be written, each alone, so that it fails alone. */
    private void write(List<Pending.OfCommit> commits) {
        if (commits.isEmpty()) {
            return;
        }
        var group = List.copyOf(commits);
        if (group.size() > 1 && !run(group, transaction -> transaction.decide(group, resolved.asMap()), false)) {
            for (var each : group) {
                run(List.of(each), transaction -> transaction.decide(List.of(each), resolved.asMap()), true);
            }
        } else if (group.size() == 1) {
            run(group, transaction -> transaction.decide(group, resolved.asMap()), true);
        }
    }

    /** Runs a transaction; false if it failed by what is in the group and nobody has been told. */
    private boolean run(List<? extends Pending> group, Work work, boolean last) {
        return run(group, work, last, connection == null ? 0 : 1);
    }

    private boolean run(List<? extends Pending> group, Work work, boolean last, int retries) {
        @Nullable GroupTransaction transaction = null;
        var committing = false;
        try {
            database.contact().check();
            var asked = ServerClock.nanos();
            var its = connect();
            transaction = new GroupTransaction(database, visible, its);
            work.make(transaction);
            if (transaction.hasWritten()) {
                committing = true;
                transaction.commit(node);
            } else {
                its.rollback();
            }
            database.contact().answered(asked);
            succeed(transaction);
        } catch (SQLException e) {
            if (committing && transaction != null && PostgresErrors.unreachable(e)) {
                if (unknown(group, transaction, e, retries > 0)) {
                    return run(group, work, last, retries - 1);
                }
            } else if (retries > 0 && PostgresErrors.unreachable(e)) {
                // A kept connection may have broken long ago.
                disconnect(false);
                return run(group, work, last, retries - 1);
            } else if (last || PostgresErrors.unreachable(e)) {
                fail(group, database.contact().failed(e));
            } else {
                disconnect(false);
                return false;
            }
        } catch (StoreException e) {
            fail(group, e);
        } catch (RuntimeException | Error e) {
            fail(group, new StoreException("The PostgreSQL store failed: " + e.getMessage(), e));
        }
        return true;
    }

    private Connection connect() throws SQLException {
        var open = connection;
        if (open != null) {
            return open;
        }
        var fresh = database.connect(Database.PATIENCE);
        try (var statement = fresh.createStatement()) {
            fresh.setAutoCommit(true);
            statement.execute(SETTINGS);
            Timeline.follow(database, fresh);
            fresh.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            fresh.setAutoCommit(false);
        } catch (SQLException | RuntimeException e) {
            fresh.close();
            throw e;
        }
        connection = fresh;
        return fresh;
    }

    private void disconnect(boolean inOrder) {
        var open = connection;
        connection = null;
        if (open == null) {
            return;
        }
        try (open) {
            if (!inOrder) {
                open.rollback();
            }
            open.setAutoCommit(true);
            try (var statement = open.createStatement()) {
                statement.execute(RESET);
            }
        } catch (SQLException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "A connection could not be given back in order", e);
        }
    }

    private void succeed(GroupTransaction transaction) {
        accepting.lock();
        try {
            resolved.putAll(transaction.real());
            transaction.outcomes().forEach((pending, outcome) -> {
                if (outcome == CommitOutcome.COMMITTED) {
                    transaction.show(pending);
                } else if (pending instanceof Pending.OfCommit its) {
                    // Somebody else wrote them: the next try is to see that.
                    visible.forget(GroupTransaction.keys(its.commit));
                }
                accepted.remove(pending);
            });
        } finally {
            accepting.unlock();
        }
        transaction.follow(feed);
        transaction.outcomes().forEach(Pending::end);
    }

    private void fail(List<? extends Pending> group, StoreException e) {
        disconnect(false);
        accepting.lock();
        try {
            group.forEach(accepted::remove);
        } finally {
            accepting.unlock();
        }
        group.forEach(pending -> pending.fail(e));
    }

    /**
     * The connection broke while the transaction was written and committed: the database is asked what became of it. Returns whether
     * to make it again, since it was not made, if there is another try.
     */
    private boolean unknown(List<? extends Pending> group, GroupTransaction transaction, SQLException cause, boolean again) {
        disconnect(false);
        var end = System.nanoTime() + Database.PATIENCE.toNanos();
        var pause = new Pause();
        while (System.nanoTime() - end < 0) {
            try {
                var status = status(transaction);
                switch (status) {
                    case "committed" -> {
                        succeed(transaction);
                        return false;
                    }
                    case TAKEN_OVER -> {
                        forget(group);
                        fail(group, new StoreException("Another PostgreSQL server took over during a commit, and whether it has that"
                                + " commit is not known. An event that is repeated takes effect once in any case", cause));
                        return false;
                    }
                    case "aborted", "" -> {
                        if (again && status.equals("aborted")) {
                            return true;
                        }
                        fail(group, database.contact().failed(cause));
                        return false;
                    }
                    default -> pause.some();
                }
            } catch (SQLException e) {
                var unused = database.contact().failed(e);
                pause.some();
            }
        }
        forget(group);
        fail(group, new StoreException("The connection to the PostgreSQL store broke during a commit, and the database could not be"
                + " asked for " + Database.PATIENCE.toSeconds() + " seconds whether it was made. An event that is repeated takes"
                + " effect once in any case", cause));
        return false;
    }

    private void forget(List<? extends Pending> group) {
        for (var pending : group) {
            if (pending instanceof Pending.OfCommit its) {
                visible.forget(GroupTransaction.keys(its.commit));
            }
        }
    }

    private String status(GroupTransaction transaction) throws SQLException {
        try (var fresh = database.connect(Database.READING);
                var statement = fresh.prepareStatement("SELECT pg_xact_status(?::xid8)")) {
            // Another server that took over may have given the same id to another transaction.
            if (!transaction.timeline().isEmpty() && !Timeline.of(fresh).equals(transaction.timeline())) {
                return TAKEN_OVER;
            }
            statement.setString(1, transaction.id());
            try (var found = statement.executeQuery()) {
                var status = found.next() ? found.getString(1) : null;
                return status == null ? "" : status;
            }
        }
    }

    /** Writes everything that is pending, and stops. */
    @Override
    public void close() {
        queue.add(new Pending.Last());
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                LOGGER.log(System.Logger.Level.DEBUG, "What was accepted is written before the store closes", e);
            }
        }
    }
}
