package io.faststate.server.store.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.store.Change;
import io.faststate.server.store.Commit;
import io.faststate.server.store.CommitOutcome;
import io.faststate.server.store.EventId;
import io.faststate.server.store.Expiry;
import io.faststate.server.store.Retention;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.StateValue;
import io.faststate.server.store.StoreException;
import io.faststate.server.store.Versioned;
import io.faststate.server.testing.StoreChecks;
import io.faststate.server.testing.TestPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PostgresStoreTest {
    private static final State<Integer> NUMBER = State.global("number", 0);
    private static final StateKey A = new StateKey(Scope.GLOBAL, "", "a");
    private static final StateKey B = new StateKey(Scope.GLOBAL, "", "b");
    private static final Retention IN_MEMORY = new Retention(Duration.ZERO, false);
    private static final Expiry NEVER = new Expiry(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestPostgres server = TestPostgres.shared();
    private final String schema = TestPostgres.schema();
    private final List<AutoCloseable> open = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> checks() {
        return StoreChecks.all().stream().map(check -> dynamicTest(check.name(), () -> {
            try (var pool = server.pool(); var store = StateStore.postgres(pool, TestPostgres.schema())) {
                check.run(store);
            }
        }));
    }

    /** A node's store; all of one test share a schema. */
    private StateStore node() {
        var pool = server.pool();
        open.add(pool);
        var store = StateStore.postgres(pool, schema);
        open.add(store);
        return store;
    }

    @AfterEach
    void close() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
    }

    private long rows(String query) {
        return server.number(query.replace("$.", schema + '.'));
    }

    private static StateValue value(int number) {
        return StateValue.of(NUMBER, number);
    }

    private static int number(StateStore store, StateKey key) {
        store.catchUp();
        return store.load(key).map(it -> it.value().as(NUMBER)).orElse(0);
    }

    private static long version(StateStore store, StateKey key) {
        return store.latest(key).map(Versioned::version).orElse(Versioned.UNWRITTEN);
    }

    private static CommitOutcome write(StateStore store, StateKey key, int number) {
        return write(store, key, number, Retention.DEFAULT);
    }

    private static CommitOutcome write(StateStore store, StateKey key, int number, Retention retention) {
        return store.commit(Commit.builder()
                .expect(key, version(store, key))
                .write(key, value(number), retention)
                .build());
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

    private static void increment(StateStore store, StateKey key) {
        while (true) {
            var found = store.latest(key);
            var next = found.map(it -> it.value().as(NUMBER)).orElse(0) + 1;
            var version = found.map(Versioned::version).orElse(Versioned.UNWRITTEN);
            if (store.commit(Commit.of(key, version, value(next))) == CommitOutcome.COMMITTED) {
                return;
            }
        }
    }

    @Test
    void values_ofANodeThatWasClosed_areThereForTheNext() throws Exception {
        var session = new StateKey(Scope.SESSION, "session", "a");
        var first = node();
        first.commit(Commit.builder()
                .expect(A, 0)
                .expect(session, 0)
                .write(A, value(1), Retention.DEFAULT)
                .write(session, value(2), Retention.DEFAULT)
                .event(new EventId("tab", "event"))
                .build());
        var version = version(first, A);
        close();
        open.clear();
        var next = node();
        assertEquals(List.of(1, 2), List.of(number(next, A), number(next, session)));
        assertEquals(Set.of("event"), next.events("tab"));
        assertEquals(1, next.sessions());
        assertEquals(version, version(next, A));
        write(next, A, 3);
        assertTrue(version(next, A) > version);
    }

    @Test
    void change_ofOneNode_isSeenAndToldOnTheOther() {
        var one = node();
        var other = node();
        var told = new ConcurrentLinkedQueue<Change>();
        other.subscribe(told::add);
        assertEquals(0, number(other, A));
        write(one, A, 1);
        var change = new Change(A, version(one, A));
        await("the change", () -> told.contains(change));
        assertEquals(1, other.load(A).orElseThrow().value().as(NUMBER));
        assertEquals(List.of(change), List.copyOf(told));
    }

    @Test
    void removal_onOneNode_isSeenAndToldOnTheOther() {
        var one = node();
        var other = node();
        var session = new StateKey(Scope.SESSION, "session", "a");
        var ephemeral = new StateKey(Scope.SESSION, "session", "b");
        write(one, session, 1);
        write(other, ephemeral, 2, IN_MEMORY);
        assertEquals(1, number(other, session));
        var told = new ConcurrentLinkedQueue<Change>();
        other.subscribe(told::add);
        one.drop(Scope.SESSION, "session");
        other.catchUp();
        assertTrue(other.load(session).isEmpty());
        assertTrue(other.load(ephemeral).isEmpty());
        await("both removals", () -> told.contains(new Change(session, 0)) || told.stream().anyMatch(it -> it.key().equals(session)));
    }

    @Test
    void catchUp_afterACommitOfAnotherNode_showsIt() {
        var one = node();
        var other = node();
        for (var i = 1; i <= 200; i++) {
            write(one, A, i);
            assertEquals(i, number(other, A));
        }
    }

    @Test
    void updates_ofTwoNodes_loseNone() throws Exception {
        var nodes = List.of(node(), node());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var i = 0; i < 400; i++) {
                var store = nodes.get(i % 2);
                running.add(threads.submit(() -> increment(store, A)));
            }
            for (var each : running) {
                each.get();
            }
        }
        assertEquals(List.of(400, 400), nodes.stream().map(store -> number(store, A)).toList());
    }

    @Test
    void event_deliveredToBothNodes_isCommittedOnce() throws Exception {
        var nodes = List.of(node(), node());
        var committed = new AtomicInteger();
        var event = new EventId("tab", "event");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 20).mapToObj(i -> threads.submit(() -> {
                var store = nodes.get(i % 2);
                while (true) {
                    var outcome = store.commit(Commit.builder().expect(A, version(store, A)).write(A, value(i), Retention.DEFAULT)
                            .event(event).build());
                    if (outcome == CommitOutcome.COMMITTED) {
                        committed.incrementAndGet();
                    }
                    if (outcome != CommitOutcome.CONFLICT) {
                        return true;
                    }
                }
            })).toList();
            for (var each : running) {
                each.get();
            }
        }
        assertEquals(1, committed.get());
    }

    @Test
    void manyCommits_shareTransactions() throws Exception {
        var store = node();
        write(store, B, 1);
        var before = rows("SELECT count(DISTINCT xmin::text::bigint) FROM $.change");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 500).mapToObj(i ->
                    threads.submit(() -> write(store, new StateKey(Scope.RECORD, "key " + i, "a"), i))).toList();
            for (var each : running) {
                assertEquals(CommitOutcome.COMMITTED, each.get());
            }
        }
        var transactions = rows("SELECT count(DISTINCT xmin::text::bigint) FROM $.change") - before;
        assertTrue(transactions < 250, "500 commits took " + transactions + " transactions");
    }

    @Test
    void commitThatCannotBeWritten_failsAlone() throws Exception {
        var store = node();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 100).mapToObj(i -> {
                // Random letters, which don't compress, exceed what an index entry may hold.
                var owner = i % 10 == 0 ? i + new java.util.Random(i).ints(9_000, 33, 126).mapToObj(Character::toString)
                        .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append).toString() : "key " + i;
                return threads.submit(() -> write(store, new StateKey(Scope.RECORD, owner, "a"), i));
            }).toList();
            var failed = 0;
            for (var each : running) {
                try {
                    each.get();
                } catch (ExecutionException e) {
                    failed++;
                    assertTrue(String.valueOf(e.getMessage()).contains("under 2,000 characters"), e.toString());
                }
            }
            assertEquals(10, failed);
        }
        assertEquals(90, rows("SELECT count(*) FROM $.value"));
    }

    @Test
    void key_withACharacterThatPostgresRefuses_isRefused() {
        var store = node();
        var e = assertThrows(StoreException.class, () -> write(store, new StateKey(Scope.RECORD, "a\0b", "a"), 1));
        assertTrue(String.valueOf(e.getMessage()).contains("U+0000"), e.toString());
    }

    @Test
    void ephemeralValue_staysOnItsNode() {
        var one = node();
        var other = node();
        write(one, A, 1);
        write(one, A, 2, IN_MEMORY);
        assertEquals(List.of(2, 0), List.of(number(one, A), number(other, A)));
        write(other, A, 5, IN_MEMORY);
        write(one, A, 2, IN_MEMORY);
        assertEquals(List.of(2, 5), List.of(number(one, A), number(other, A)));
        write(one, A, 3);
        assertEquals(List.of(3, 3), List.of(number(one, A), number(other, A)));
    }

    @Test
    void value_thatEndedWhileNoNodeRan_isGone() throws Exception {
        write(node(), A, 1, new Retention(Duration.ofMillis(1), true));
        close();
        open.clear();
        var next = node();
        assertEquals(0, version(next, A));
        next.expire(NEVER);
        assertEquals(0, rows("SELECT count(*) FROM $.value"));
    }

    @Test
    void quarantinedValue_isKeptAsideWithItsReason() {
        var store = node();
        write(store, A, 7);
        store.quarantine(A, version(store, A), "a reason");
        assertEquals(1, rows("SELECT count(*) FROM $.quarantine WHERE json = '7' AND reason = 'a reason'"));
    }

    @Test
    void sessionUsedOnAnotherNode_doesNotExpire() {
        var one = node();
        var other = node();
        write(one, new StateKey(Scope.SESSION, "used", "a"), 1);
        write(one, new StateKey(Scope.SESSION, "unused", "a"), 1);
        var idle = new Expiry(Duration.ofDays(1), Duration.ofMillis(500), Duration.ofDays(1));
        await("one session", () -> {
            one.touch(Scope.SESSION, "used");
            one.expire(idle);
            other.expire(idle);
            return other.sessions() == 1;
        });
        assertEquals(1, number(other, new StateKey(Scope.SESSION, "used", "a")));
    }

    @Test
    void changes_forgottenBeforeANodeReadThem_areSeenAllTheSame() {
        var one = node();
        var other = node();
        assertEquals(0, number(other, A));
        var told = new ConcurrentLinkedQueue<StateKey>();
        other.subscribe(change -> told.add(change.key()));
        // As if the other node had slept for long.
        rows("WITH moved AS (UPDATE $.clock SET last_version = 100, forgotten_version = 100)"
                + " INSERT INTO $.value VALUES ('GLOBAL', '', 'a', 50, '9', 0)");
        assertEquals(9, number(other, A));
        await("the change", () -> told.contains(A));
        assertEquals(CommitOutcome.COMMITTED, write(one, B, 1));
    }

    @Test
    void databaseThatWasSetBack_isReadAgain() {
        var one = node();
        var other = node();
        write(one, A, 1);
        write(one, A, 2);
        assertEquals(2, number(other, A));
        var told = new ConcurrentLinkedQueue<StateKey>();
        other.subscribe(change -> told.add(change.key()));
        // As on a replica that had not yet received the last commit.
        rows("WITH moved AS (UPDATE $.clock SET last_version = 1), lost AS (DELETE FROM $.change WHERE version = 2)"
                + " UPDATE $.value SET version = 1, json = '1'");
        assertEquals(1, number(other, A));
        await("the change", () -> told.contains(A));
    }

    @Test
    void nodes_thatStartAtTheSameTime_makeTheTablesOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pool = server.pool();
            open.add(pool);
            var starting = IntStream.range(0, 6).mapToObj(i -> threads.submit(() -> {
                Schema.bring(new Database(pool, schema));
                return true;
            })).toList();
            for (var each : starting) {
                assertTrue(each.get());
            }
        }
        assertEquals(1, rows("SELECT count(*) FROM $.format"));
    }

    @Test
    void schemaOfANewerVersion_isRefused() {
        write(node(), A, 1);
        rows("UPDATE $.format SET version = 99");
        var e = assertThrows(StoreException.class, this::node);
        assertTrue(String.valueOf(e.getMessage()).contains("format 99"), e.toString());
    }

    @Test
    void schemaOfAnotherProgram_isRefused() {
        rows("CREATE SCHEMA " + schema);
        rows("CREATE TABLE $.accounts (id integer)");
        var e = assertThrows(StoreException.class, this::node);
        assertTrue(String.valueOf(e.getMessage()).contains("another program"), e.toString());
    }

    @Test
    void schema_withANameThatNeedsQuotes_isRefused() {
        var e = assertThrows(IllegalArgumentException.class, () -> StateStore.postgres(server.pool(), "a\"; DROP"));
        assertTrue(String.valueOf(e.getMessage()).contains("lower-case letters"), e.toString());
    }

    @Test
    void address_ofAnotherKind_isRefusedWithoutItsPassword() {
        var e = assertThrows(StoreException.class, () -> StateStore.postgres("jdbc:mysql://here/app?password=secret"));
        assertTrue(String.valueOf(e.getMessage()).contains("jdbc:postgresql:"), e.toString());
        assertTrue(!String.valueOf(e.getMessage()).contains("secret"), e.toString());
    }

    @Test
    void address_isEnough() {
        try (var store = PostgresStore.open(server.url(), schema)) {
            assertEquals(CommitOutcome.COMMITTED, write(store, A, 1));
        }
    }

    @Test
    void store_thatIsClosed_refusesCommits() {
        var store = node();
        store.close();
        assertThrows(StoreException.class, () -> write(store, A, 1));
    }
}
