package io.faststate.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.testing.StoreChecks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {
    private static final State<Integer> NUMBER = State.global("number", 0);
    private static final StateKey A = new StateKey(Scope.GLOBAL, "", "a");
    private static final StateKey B = new StateKey(Scope.GLOBAL, "", "b");
    private static final Retention IN_MEMORY = new Retention(Duration.ZERO, false);
    private static final Expiry NEVER = new Expiry(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1));

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("states.db");
    }

    private StateStore open() {
        return StateStore.sqlite(file());
    }

    @TestFactory
    Stream<DynamicTest> checks() {
        return StoreChecks.all().stream().map(check -> dynamicTest(check.name(), () -> {
            try (var store = StateStore.sqlite(Files.createTempDirectory(directory, "check").resolve("states.db"))) {
                check.run(store);
            }
        }));
    }

    private static StateValue value(int number) {
        return StateValue.of(NUMBER, number);
    }

    private static int number(StateStore store, StateKey key) {
        return store.load(key).map(it -> it.value().as(NUMBER)).orElse(0);
    }

    private static long version(StateStore store, StateKey key) {
        return store.latest(key).map(Versioned::version).orElse(Versioned.UNWRITTEN);
    }

    private static CommitOutcome write(StateStore store, StateKey key, int number) {
        return store.commit(Commit.of(key, version(store, key), value(number)));
    }

    private static CommitOutcome write(StateStore store, StateKey key, int number, Retention retention) {
        return store.commit(Commit.builder()
                .expect(key, version(store, key))
                .write(key, value(number), retention)
                .build());
    }

    @Test
    void values_ofAStoreThatWasClosed_areThereWhenItIsOpenedAgain() {
        var session = new StateKey(Scope.SESSION, "session", "a");
        long version;
        try (var store = open()) {
            store.commit(Commit.builder()
                    .expect(A, 0)
                    .expect(session, 0)
                    .write(A, value(1), Retention.DEFAULT)
                    .write(session, value(2), Retention.DEFAULT)
                    .event(new EventId("tab", "event"))
                    .build());
            version = version(store, A);
        }
        try (var store = open()) {
            assertEquals(List.of(1, 2), List.of(number(store, A), number(store, session)));
            assertEquals(Set.of("event"), store.events("tab"));
            assertEquals(1, store.sessions());
            assertEquals(version, version(store, A));
            assertEquals(CommitOutcome.COMMITTED, write(store, A, 3));
            assertTrue(version(store, A) > version);
        }
    }

    @Test
    void versions_afterTheNewestValueWasDropped_goOnFromThere() {
        long last;
        try (var store = open()) {
            write(store, new StateKey(Scope.SESSION, "session", "a"), 1);
            last = version(store, new StateKey(Scope.SESSION, "session", "a"));
            store.drop(Scope.SESSION, "session");
        }
        try (var store = open()) {
            write(store, A, 1);
            assertTrue(version(store, A) > last);
        }
    }

    @Test
    void ephemeralValue_isNotThereAfterwards() {
        try (var store = open()) {
            write(store, A, 1);
            write(store, A, 2, IN_MEMORY);
            write(store, B, 3, IN_MEMORY);
            assertEquals(List.of(2, 3), List.of(number(store, A), number(store, B)));
        }
        try (var store = open()) {
            assertEquals(List.of(0, 0), List.of(number(store, A), number(store, B)));
        }
    }

    @Test
    void ephemeralValue_thatIsWrittenDurably_isThereAfterwards() {
        try (var store = open()) {
            write(store, A, 1, IN_MEMORY);
            write(store, A, 2);
            assertEquals(2, number(store, A));
        }
        try (var store = open()) {
            assertEquals(2, number(store, A));
        }
    }

    @Test
    void commit_ofEphemeralAndDurableValues_isAllOrNothing() {
        try (var store = open()) {
            var both = Commit.builder()
                    .expect(A, 0)
                    .expect(B, 0)
                    .write(A, value(1), Retention.DEFAULT)
                    .write(B, value(2), IN_MEMORY)
                    .build();
            assertEquals(CommitOutcome.COMMITTED, store.commit(both));
            assertEquals(CommitOutcome.CONFLICT, store.commit(both));
            assertEquals(List.of(1, 2), List.of(number(store, A), number(store, B)));
        }
    }

    @Test
    void value_thatEndedWhileTheStoreWasClosed_isGone() {
        try (var store = open()) {
            write(store, A, 1, new Retention(Duration.ofMillis(1), true));
        }
        try (var store = open()) {
            assertEquals(0, version(store, A));
            store.expire(NEVER);
            assertEquals(0, rows("SELECT count(*) FROM value"));
        }
    }

    /** Any other program may read the file meanwhile. */
    private int rows(String query) {
        try (var connection = connect(); var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            return found.next() ? found.getInt(1) : -1;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    @Test
    void unusedSession_afterTheNextOpening_expiresWithAllItHas() {
        try (var store = open()) {
            write(store, new StateKey(Scope.SESSION, "session", "a"), 1);
        }
        try (var store = open()) {
            await(() -> {
                store.expire(new Expiry(Duration.ofDays(1), Duration.ofNanos(1), Duration.ofDays(1)));
                return store.sessions() == 0;
            });
            assertEquals(0, rows("SELECT count(*) FROM value"));
        }
    }

    private static void await(Callable<Boolean> condition) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        try {
            while (!condition.call()) {
                assertTrue(System.nanoTime() < end, "It never came");
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void touchedSession_doesNotExpire() {
        try (var store = open()) {
            write(store, new StateKey(Scope.SESSION, "used", "a"), 1);
            write(store, new StateKey(Scope.SESSION, "unused", "a"), 1);
            var idle = Duration.ofMillis(200);
            await(() -> {
                store.touch(Scope.SESSION, "used");
                store.expire(new Expiry(Duration.ofDays(1), idle, Duration.ofDays(1)));
                return store.sessions() == 1;
            });
            assertEquals(1, number(store, new StateKey(Scope.SESSION, "used", "a")));
        }
    }

    @Test
    void quarantinedValue_isKeptAsideWithItsReason() {
        try (var store = open()) {
            write(store, A, 7);
            store.quarantine(A, version(store, A), "a reason");
            assertEquals(1, rows("SELECT count(*) FROM quarantine WHERE json = '7' AND reason = 'a reason'"));
        }
    }

    @Test
    void updates_ofOneKeyByManyThreads_areAllOnTheDiskWhenTheyReturn() throws Exception {
        try (var store = open(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var early = new ArrayList<Integer>();
            var running = IntStream.range(0, 50).mapToObj(i -> threads.submit(() -> {
                for (var done = false; !done; ) {
                    var found = store.latest(A);
                    var next = found.map(it -> it.value().as(NUMBER)).orElse(0) + 1;
                    var version = found.map(Versioned::version).orElse(Versioned.UNWRITTEN);
                    done = store.commit(Commit.of(A, version, value(next))) == CommitOutcome.COMMITTED;
                    if (done && rows("SELECT json FROM value WHERE name = 'a'") < next) {
                        synchronized (early) {
                            early.add(next);
                        }
                    }
                }
                return true;
            })).toList();
            for (var each : running) {
                each.get();
            }
            assertEquals(List.of(), early);
            assertEquals(50, number(store, A));
        }
    }

    @Test
    void commit_thatCannotBeWritten_failsAndTheNextOneWorks() throws Exception {
        try (var store = open()) {
            write(store, A, 1);
            try (var other = connect(); var statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                var e = assertThrows(StoreException.class, () -> write(store, A, 2));
                assertTrue(String.valueOf(e.getMessage()).contains("locked by another program"), e.toString());
                assertEquals(1, number(store, A));
                assertEquals(version(store, A), store.load(A).orElseThrow().version());
                statement.execute("ROLLBACK");
            }
            assertEquals(CommitOutcome.COMMITTED, write(store, A, 3));
            assertEquals(3, number(store, A));
        }
    }

    @Test
    void store_thatIsClosed_refusesCommits() {
        var store = open();
        store.close();
        assertThrows(StoreException.class, () -> write(store, A, 1));
    }

    private void assertRefused(Path path, String words) {
        var e = assertThrows(StoreException.class, () -> StateStore.sqlite(path).close());
        assertTrue(String.valueOf(e.getMessage()).contains(words), e.toString());
    }

    @Test
    void file_thatIsInUse_isRefused() {
        try (var store = open()) {
            assertRefused(file(), "in use");
            assertEquals(CommitOutcome.COMMITTED, write(store, A, 1));
        }
        open().close();
    }

    @Test
    void file_inNoDirectory_isRefused() {
        assertRefused(directory.resolve("none").resolve("states.db"), "no directory");
    }

    @Test
    void directory_isRefused() {
        assertRefused(directory, "is a directory");
    }

    @Test
    void file_thatIsNoDatabase_isRefusedAndLeftAlone() throws Exception {
        var text = "This is a letter and no database at all. ".repeat(200);
        Files.writeString(file(), text);
        assertRefused(file(), "not an SQLite database");
        assertEquals(text, Files.readString(file()));
    }

    @Test
    void databaseOfAnotherProgram_isRefused() throws Exception {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE accounts (id INTEGER)");
        }
        assertRefused(file(), "another program");
    }

    @Test
    void databaseOfANewerVersion_isRefused() throws Exception {
        open().close();
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertRefused(file(), "format 99");
    }

    @Test
    void damagedFile_isReportedAsSuch() throws Exception {
        try (var store = open()) {
            for (var i = 0; i < 200; i++) {
                write(store, new StateKey(Scope.RECORD, "key " + i + " " + "x".repeat(500), "a"), i);
            }
        }
        var bytes = Files.readAllBytes(file());
        java.util.Arrays.fill(bytes, 4_096, bytes.length, (byte) 0x5a);
        Files.write(file(), bytes);
        var e = assertThrows(StoreException.class, () -> {
            try (var store = open()) {
                number(store, new StateKey(Scope.RECORD, "key 7 " + "x".repeat(500), "a"));
            }
        });
        assertTrue(String.valueOf(e.getMessage()).contains("is damaged"), e.toString());
    }

    @Test
    void file_isReadableByItsOwnerOnly() throws Exception {
        try (var store = open()) {
            write(store, A, 1);
            try (var files = Files.list(directory)) {
                for (var each : files.toList()) {
                    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(each)), each.toString());
                }
            }
        }
    }
}
