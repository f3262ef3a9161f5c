package io.faststate.server.store.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.store.Commit;
import io.faststate.server.store.CommitOutcome;
import io.faststate.server.store.EventId;
import io.faststate.server.store.Retention;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.StateValue;
import io.faststate.server.store.StoreException;
import io.faststate.server.store.Versioned;
import io.faststate.server.testing.TestPostgres;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What becomes of a node when the database or the way to it fails. */
class PostgresFailuresTest {
    private static final State<Integer> NUMBER = State.global("number", 0);
    private static final StateKey A = new StateKey(Scope.GLOBAL, "", "a");
    private static final StateKey B = new StateKey(Scope.GLOBAL, "", "b");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static int number(StateStore store, StateKey key) {
        return store.load(key).map(it -> it.value().as(NUMBER)).orElse(0);
    }

    private static CommitOutcome write(StateStore store, StateKey key, int number) {
        var version = store.latest(key).map(Versioned::version).orElse(Versioned.UNWRITTEN);
        return store.commit(Commit.of(key, version, StateValue.of(NUMBER, number)));
    }

    private static void await(String what, Callable<Boolean> condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!condition.call()) {
                assertTrue(System.nanoTime() - end < 0, "Never saw " + what);
                LockSupport.parkNanos(1_000_000);
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static boolean works(StateStore store, int number) {
        try {
            return write(store, A, number) == CommitOutcome.COMMITTED;
        } catch (StoreException e) {
            return false;
        }
    }

    @Test
    void databaseThatIsGone_leavesReadsFromMemoryAndComesBackByItself() throws Exception {
        try (var server = TestPostgres.start();
                var pool = server.pool();
                var otherPool = server.pool();
                var store = StateStore.postgres(pool);
                var other = StateStore.postgres(otherPool)) {
            write(store, A, 1);
            other.catchUp();
            assertEquals(1, number(other, A));
            server.end();
            assertThrows(StoreException.class, () -> write(store, A, 2));
            var begun = System.nanoTime();
            var e = assertThrows(StoreException.class, () -> write(store, A, 2));
            assertTrue(System.nanoTime() - begun < Duration.ofSeconds(1).toNanos(), "A write fails quickly once it is known");
            assertTrue(String.valueOf(e.getMessage()).contains("can't be reached"), e.toString());
            store.catchUp();
            assertEquals(List.of(1, 1), List.of(number(store, A), number(other, A)));
            assertThrows(StoreException.class, () -> store.load(B));
            assertTrue(store.isReadable());
            ServerClock.advance(Duration.ofSeconds(31));
            assertThrows(StoreException.class, () -> store.load(A));
            assertFalse(store.isReadable(), "A load balancer sends nobody here any more");
            server.begin();
            await("a write after the database came back", () -> works(store, 3));
            // It hears of the database by itself, too.
            await("the other node", other::isReadable);
            other.catchUp();
            assertEquals(3, number(other, A));
            assertTrue(store.isReadable());
        }
    }

    @Test
    void connectionsThatBreak_loseAndRepeatNothing() throws Exception {
        var server = TestPostgres.shared();
        var schema = TestPostgres.schema();
        try (var pool = server.pool();
                var otherPool = server.pool();
                var store = StateStore.postgres(pool, schema);
                var other = StateStore.postgres(otherPool, schema);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var nodes = List.of(store, other);
            var clicks = new AtomicInteger();
            var failed = new AtomicInteger();
            var running = new ArrayList<Future<?>>();
            for (var i = 0; i < 16; i++) {
                var tab = "tab " + i;
                var first = i;
                running.add(threads.submit(() -> {
                    for (var n = 0; n < 40; n++) {
                        click(nodes, first + n, new EventId(tab, "event " + n), failed);
                        clicks.incrementAndGet();
                    }
                }));
            }
            var cut = 0L;
            while (clicks.get() < 600) {
                cut += Math.max(0, server.number("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                        + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND query LIKE '%" + schema + ".%'"));
                LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
            }
            for (var each : running) {
                each.get();
            }
            assertTrue(cut > 0 && failed.get() > 0, "Something was cut");
            assertEquals(640, server.number("SELECT json::bigint FROM " + schema + ".value WHERE name = 'a'"));
        }
    }

    /** Repeats an event at random nodes until one has acknowledged it, as a browser does. */
    private static void click(List<StateStore> nodes, int first, EventId event, AtomicInteger failed) {
        for (var attempt = first; ; attempt++) {
            var store = nodes.get(attempt % nodes.size());
            try {
                var found = store.latest(A);
                var next = found.map(it -> it.value().as(NUMBER)).orElse(0) + 1;
                var outcome = store.commit(Commit.builder()
                        .expect(A, found.map(Versioned::version).orElse(Versioned.UNWRITTEN))
                        .write(A, StateValue.of(NUMBER, next), Retention.DEFAULT)
                        .event(event)
                        .build());
                if (outcome != CommitOutcome.CONFLICT) {
                    return;
                }
            } catch (StoreException e) {
                failed.incrementAndGet();
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** A way to the database that breaks at the next commit: before it arrives, or before its answer does. */
    private static DataSource breaking(DataSource pool, AtomicReference<String> when) {
        return proxy(DataSource.class, (method, arguments) -> {
            var result = method.invoke(pool, arguments);
            return result instanceof Connection connection ? breaking(connection, when) : result;
        });
    }

    private static Connection breaking(Connection connection, AtomicReference<String> when) {
        return committing(connection, commit -> {
            var broken = when.getAndSet("never");
            if (broken.equals("before")) {
                connection.rollback();
                throw new SQLException("The connection broke", "08006");
            }
            var result = commit.run();
            if (broken.equals("after")) {
                throw new SQLException("The connection broke", "08006");
            }
            return result;
        });
    }

    @FunctionalInterface
    private interface Run {
        Object run() throws Throwable;
    }

    @FunctionalInterface
    private interface Around {
        Object run(Run commit) throws Throwable;
    }

    /** A connection on which something else is done with each statement that writes a group and commits it. */
    private static Connection committing(Connection connection, Around around) {
        return proxy(Connection.class, (method, arguments) -> {
            var result = method.invoke(connection, arguments);
            return result instanceof PreparedStatement statement && String.valueOf(arguments[0]).endsWith("COMMIT")
                    ? proxy(PreparedStatement.class, (itsMethod, itsArguments) -> itsMethod.getName().equals("execute")
                            ? around.run(() -> itsMethod.invoke(statement, itsArguments))
                            : itsMethod.invoke(statement, itsArguments))
                    : result;
        });
    }

    @FunctionalInterface
    private interface Call {
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            try {
                return call.of(method, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    @Test
    void commit_whoseAnswerIsLost_isKnownToBeMadeOrNot() {
        var server = TestPostgres.shared();
        var breaks = new AtomicReference<>("never");
        try (var pool = server.pool(); var store = StateStore.postgres(breaking(pool, breaks), TestPostgres.schema())) {
            write(store, A, 1);
            breaks.set("after");
            assertEquals(CommitOutcome.COMMITTED, write(store, A, 2));
            assertEquals(2, number(store, A));
            breaks.set("before");
            assertThrows(StoreException.class, () -> write(store, A, 3));
            assertEquals(2, number(store, A));
            await("a write on another connection", () -> works(store, 4));
            breaks.set("before");
            // A connection that was kept may have broken long ago, so what was not made is made on another one.
            assertEquals(CommitOutcome.COMMITTED, write(store, A, 5));
            assertEquals(5, number(store, A));
        }
    }

    @Test
    void nodeThatIsCutOffInATransaction_holdsUpTheOthersForSecondsOnly() throws Exception {
        var server = TestPostgres.shared();
        var schema = TestPostgres.schema();
        try (var pool = server.pool(); var store = StateStore.postgres(pool, schema); var stuck = DriverManager.getConnection(server.url())) {
            write(store, A, 1);
            stuck.setAutoCommit(false);
            try (var statement = stuck.createStatement()) {
                // The store sets the same, with a longer time, on the connection that it writes with.
                statement.execute("SET idle_in_transaction_session_timeout = 1000");
                statement.execute("SELECT * FROM " + schema + ".clock FOR UPDATE");
            }
            assertEquals(CommitOutcome.COMMITTED, write(store, A, 2));
        }
    }

    private static DataSource gated(DataSource pool, AtomicBoolean open) {
        return proxy(DataSource.class, (method, arguments) -> {
            if (!open.get()) {
                throw new SQLException("The way to the database is closed", "08001");
            }
            return method.invoke(pool, arguments);
        });
    }

    /** A node that has seen commits which are lost writes over none of the others that have taken their place. */
    @Test
    void replicaThatLacksCommits_takesOver() {
        var open = new AtomicBoolean(true);
        try (var primary = TestPostgres.start();
                var replica = primary.replica();
                var pool = primary.pool(primary.url(replica));
                var store = StateStore.postgres(gated(pool, open))) {
            write(store, A, 1);
            await("the tables of the replica", () -> replica.number("SELECT count(*) FROM pg_class WHERE relname = 'value'") == 1);
            await("the replica", () -> replica.number("SELECT count(*) FROM faststate.value WHERE json = '1'") == 1);
            replica.end();
            write(store, A, 2);
            write(store, A, 3);
            var lost = store.latest(A).orElseThrow().version();
            open.set(false);
            primary.end();
            replica.begin();
            replica.promote();
            try (var otherPool = replica.pool(); var other = StateStore.postgres(otherPool)) {
                assertEquals(1, number(other, A));
                write(other, A, 12);
                write(other, A, 13);
                open.set(true);
                await("a write after the other server took over", () -> {
                    try {
                        assertEquals(CommitOutcome.CONFLICT, store.commit(Commit.of(A, lost, StateValue.of(NUMBER, 4))));
                        return true;
                    } catch (StoreException e) {
                        return false;
                    }
                });
                await("what the other node wrote", () -> number(store, A) == 13);
                write(store, A, 14);
                other.catchUp();
                assertEquals(14, number(other, A));
                assertEquals(14, replica.number("SELECT json::int FROM faststate.value"));
            }
        }
    }

    private static Connection breakingOnce(Connection connection, AtomicReference<Runnable> instead) {
        return committing(connection, commit -> {
            var deed = instead.getAndSet(null);
            if (deed != null) {
                deed.run();
                throw new SQLException("The connection broke", "08006");
            }
            return commit.run();
        });
    }

    /** Its id may have become another transaction's on the server that is asked what became of it. */
    @Test
    void commit_duringWhichAReplicaTakesOver_isNotSaidToBeMade() {
        var instead = new AtomicReference<Runnable>();
        try (var primary = TestPostgres.start();
                var replica = primary.replica();
                var pool = primary.pool(primary.url(replica));
                var store = StateStore.postgres(proxy(DataSource.class, (method, arguments) -> {
                    var result = method.invoke(pool, arguments);
                    return result instanceof Connection connection ? breakingOnce(connection, instead) : result;
                }))) {
            write(store, A, 1);
            await("the tables of the replica", () -> replica.number("SELECT count(*) FROM pg_class WHERE relname = 'value'") == 1);
            await("the replica", () -> replica.number("SELECT count(*) FROM faststate.value WHERE json = '1'") == 1);
            replica.end();
            instead.set(() -> {
                primary.end();
                replica.begin();
                replica.promote();
                for (var i = 0; i < 20; i++) {
                    // More ids than the primary gave.
                    replica.number("SELECT pg_current_xact_id()");
                }
            });
            var e = assertThrows(StoreException.class, () -> write(store, A, 2));
            assertTrue(String.valueOf(e.getMessage()).contains("took over during a commit"), e.toString());
            await("what is left", () -> number(store, A) == 1);
            await("a write", () -> works(store, 3));
            assertEquals(3, number(store, A));
        }
    }
}
