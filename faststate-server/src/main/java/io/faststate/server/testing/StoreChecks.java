package io.faststate.server.testing;

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
import io.faststate.server.store.Versioned;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Checks of everything that a {@link StateStore} must do, to run on a store of your own. With JUnit:
 *
 * {@snippet :
 * @TestFactory
 * Stream<DynamicTest> checks() {
 *     return StoreChecks.all().stream().map(check -> dynamicTest(check.name(), () -> {
 *         try (var store = new MyStore()) {
 *             check.run(store);
 *         }
 *     }));
 * }
 * }
 */
public final class StoreChecks {
    private static final State<Integer> NUMBER = State.global("number", 0);
    private static final StateKey A = new StateKey(Scope.GLOBAL, "", "a");
    private static final StateKey B = new StateKey(Scope.GLOBAL, "", "b");
    private static final Expiry NEVER = new Expiry(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1));
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int EVENTS = 128;
    private static final int THREADS = 8;
    private static final int ROUNDS = 50;

    private StoreChecks() {}

    /** All checks. */
    public static List<StoreCheck> all() {
        return List.of(
                new StoreCheck("load_ofWhatWasNeverWritten_isEmpty", StoreChecks::unwritten),
                new StoreCheck("commit_ofAValue_canBeLoaded", StoreChecks::oneValue),
                new StoreCheck("commit_ofANewerValue_hasAGreaterVersion", StoreChecks::versionsGrow),
                new StoreCheck("commit_withAnotherVersion_changesNothing", StoreChecks::conflict),
                new StoreCheck("commit_ofSeveralValues_isAllOrNothing", StoreChecks::allOrNothing),
                new StoreCheck("commit_withoutWrites_tellsWhetherVersionsAreAsExpected", StoreChecks::onlyExpects),
                new StoreCheck("commit_ofAnEventThatWasCommitted_changesNothing", StoreChecks::repeated),
                new StoreCheck("commit_thatConflicts_leavesItsEventOpen", StoreChecks::conflictLeavesEventOpen),
                new StoreCheck("events_ofATab_areItsOwn", StoreChecks::eventsOfTabs),
                new StoreCheck("events_ofATab_areAtLeastTheLatest128", StoreChecks::latestEvents),
                new StoreCheck("subscribe_tellsWhatCanBeLoaded", StoreChecks::subscribed),
                new StoreCheck("value_ofAScope_isNotThatOfAnother", StoreChecks::scopes),
                new StoreCheck("owner_ofAnyText_keepsItsValues", StoreChecks::owners),
                new StoreCheck("value_pastItsTimeToLive_isGoneAndTold", StoreChecks::timeToLive),
                new StoreCheck("value_thatIsQuarantined_isGoneAndTold", StoreChecks::quarantined),
                new StoreCheck("session_thatIsDropped_hasNothingLeft", StoreChecks::dropped),
                new StoreCheck("session_thatIsNotUsed_expires", StoreChecks::unusedSession),
                new StoreCheck("events_ofAnUnusedTab_expire", StoreChecks::unusedEvents),
                new StoreCheck("commits_ofManyThreads_loseNoUpdate", StoreChecks::noLostUpdate),
                new StoreCheck("commits_ofSeveralValuesByManyThreads_keepTheirSum", StoreChecks::sum),
                new StoreCheck("event_deliveredByManyThreads_isCommittedOnce", StoreChecks::once));
    }

    private static StateValue value(int number) {
        return StateValue.of(NUMBER, number);
    }

    private static int number(StateStore store, StateKey key) {
        return store.load(key).map(it -> it.value().as(NUMBER)).orElse(0);
    }

    private static long version(Optional<Versioned> found) {
        return found.map(Versioned::version).orElse(Versioned.UNWRITTEN);
    }

    private static CommitOutcome write(StateStore store, StateKey key, int number) {
        return store.commit(Commit.of(key, version(store.load(key)), value(number)));
    }

    private static Commit event(EventId event, StateKey key, long expected, int number) {
        return Commit.builder()
                .expect(key, expected)
                .write(key, value(number), Retention.DEFAULT)
                .event(event)
                .build();
    }

    private static void equal(Object expected, Object actual, String what) {
        if (!expected.equals(actual)) {
            throw new AssertionError(what + ": expected " + expected + ", was " + actual);
        }
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("Never saw " + what);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void unwritten(StateStore store) {
        equal(Optional.empty(), store.load(A), "The value of a key that was never written");
    }

    private static void oneValue(StateStore store) {
        equal(CommitOutcome.COMMITTED, write(store, A, 7), "A first commit");
        equal(7, number(store, A), "The value");
        equal(version(store.load(A)), version(store.latest(A)), "The latest version");
    }

    private static void versionsGrow(StateStore store) {
        var last = Versioned.UNWRITTEN;
        for (var i = 1; i <= 5; i++) {
            write(store, A, i);
            var now = version(store.load(A));
            equal(true, now > last, "Whether version " + now + " is greater than " + last);
            last = now;
        }
    }

    private static void conflict(StateStore store) {
        write(store, A, 1);
        var old = version(store.load(A));
        write(store, A, 2);
        equal(CommitOutcome.CONFLICT, store.commit(Commit.of(A, old, value(3))), "A commit with an old version");
        equal(CommitOutcome.CONFLICT, store.commit(Commit.of(A, Versioned.UNWRITTEN, value(3))), "A commit of a new key");
        equal(CommitOutcome.CONFLICT, store.commit(Commit.of(B, old, value(3))), "A commit of a key without a value");
        equal(2, number(store, A), "The value");
        equal(Optional.empty(), store.load(B), "The value without a commit");
    }

    private static Commit both(long a, long b, int number) {
        return Commit.builder()
                .expect(A, a)
                .expect(B, b)
                .write(A, value(number), Retention.DEFAULT)
                .write(B, value(-number), Retention.DEFAULT)
                .build();
    }

    private static void allOrNothing(StateStore store) {
        equal(CommitOutcome.COMMITTED, store.commit(both(0, 0, 1)), "A commit of two");
        var a = version(store.load(A));
        equal(CommitOutcome.CONFLICT, store.commit(both(a, a + 1_000, 2)), "A commit with one old version");
        equal(List.of(1, -1), List.of(number(store, A), number(store, B)), "The values");
    }

    private static void onlyExpects(StateStore store) {
        write(store, A, 1);
        var now = version(store.load(A));
        equal(CommitOutcome.COMMITTED, store.commit(Commit.builder().expect(A, now).expect(B, 0).build()), "As it is");
        equal(CommitOutcome.CONFLICT, store.commit(Commit.builder().expect(A, 0).build()), "As it is not");
        equal(now, version(store.load(A)), "The version");
    }

    private static void repeated(StateStore store) {
        var event = new EventId("tab", "event");
        equal(CommitOutcome.COMMITTED, store.commit(event(event, A, 0, 1)), "The first delivery");
        var now = version(store.load(A));
        equal(CommitOutcome.REPEATED, store.commit(event(event, A, now, 2)), "The second delivery");
        equal(CommitOutcome.REPEATED, store.commit(event(event, A, 0, 2)), "One with an old version too");
        equal(1, number(store, A), "The value");
        equal(CommitOutcome.COMMITTED, store.commit(event(new EventId("other", "event"), A, now, 2)), "Another tab's");
    }

    private static void conflictLeavesEventOpen(StateStore store) {
        write(store, A, 1);
        var event = new EventId("tab", "event");
        equal(CommitOutcome.CONFLICT, store.commit(event(event, A, 0, 2)), "A commit that conflicts");
        equal(false, store.events("tab").contains("event"), "Whether its event is remembered");
        equal(CommitOutcome.COMMITTED, store.commit(event(event, A, version(store.load(A)), 2)), "The next try");
    }

    private static void eventsOfTabs(StateStore store) {
        store.commit(event(new EventId("tab", "one"), A, 0, 1));
        store.commit(event(new EventId("other", "two"), B, 0, 1));
        equal(List.of("one"), List.copyOf(store.events("tab")), "The events of a tab");
        equal(List.of(), List.copyOf(store.events("third")), "The events of a tab that sent none");
    }

    private static void latestEvents(StateStore store) {
        for (var i = 1; i <= EVENTS + 10; i++) {
            store.commit(event(new EventId("tab", "event" + i), A, version(store.load(A)), i));
        }
        var known = store.events("tab");
        IntStream.range(11, EVENTS + 11)
                .mapToObj(i -> "event" + i)
                .forEach(id -> equal(true, known.contains(id), "Whether " + id + " is remembered"));
    }

    private static void subscribed(StateStore store) throws Exception {
        var told = new ConcurrentLinkedQueue<Change>();
        var early = new AtomicInteger();
        store.subscribe(change -> {
            if (version(store.load(change.key())) < change.version()) {
                early.incrementAndGet();
            }
            told.add(change);
        });
        store.commit(both(0, 0, 1));
        var a = new Change(A, version(store.load(A)));
        var b = new Change(B, version(store.load(B)));
        await("both changes", () -> told.contains(a) && told.contains(b));
        equal(0, early.get(), "How many changes were reported before they could be loaded");
        store.commit(Commit.of(A, 0, value(2)));
        equal(2, told.size(), "How many changes are reported after a conflict");
    }

    private static void scopes(StateStore store) {
        var scopes = List.of(Scope.values());
        for (var i = 0; i < scopes.size(); i++) {
            write(store, new StateKey(scopes.get(i), "owner", "name"), i + 1);
        }
        for (var i = 0; i < scopes.size(); i++) {
            var scope = scopes.get(i);
            equal(i + 1, number(store, new StateKey(scope, "owner", "name")), "The value of " + scope);
            equal(Optional.empty(), store.load(new StateKey(scope, "another", "name")), "That of another owner");
        }
    }

    private static void owners(StateStore store) {
        var owners = List.of("", " ", "a'b\"c", "x\ny\t", "%_\\", "ä€😀", "A", "a", "o".repeat(2_000));
        for (var i = 0; i < owners.size(); i++) {
            write(store, new StateKey(Scope.RECORD, owners.get(i), "name"), i + 1);
        }
        for (var i = 0; i < owners.size(); i++) {
            equal(i + 1, number(store, new StateKey(Scope.RECORD, owners.get(i), "name")), "The value of an owner");
        }
    }

    private static void timeToLive(StateStore store) throws Exception {
        var told = new ConcurrentLinkedQueue<Change>();
        var soon = new Retention(Duration.ofMillis(50), true);
        write(store, B, 1);
        store.commit(Commit.builder().expect(A, 0).write(A, value(1), soon).build());
        var first = version(store.load(A));
        store.subscribe(told::add);
        await("a value that ends", () -> {
            store.expire(NEVER);
            return store.load(A).isEmpty() && told.contains(new Change(A, Versioned.UNWRITTEN));
        });
        equal(1, number(store, B), "The value without an end");
        equal(CommitOutcome.COMMITTED, store.commit(Commit.of(A, 0, value(2))), "A commit after the end");
        equal(true, version(store.load(A)) > first, "Whether the version is greater than before the end");
        store.expire(NEVER);
        equal(2, number(store, A), "The value without an end in place of one with an end");
    }

    private static void quarantined(StateStore store) throws Exception {
        var told = new ConcurrentLinkedQueue<Change>();
        write(store, A, 1);
        var first = version(store.load(A));
        write(store, A, 2);
        store.subscribe(told::add);
        store.quarantine(A, first, "a reason");
        equal(2, number(store, A), "The value after a quarantine of an older one");
        store.quarantine(A, version(store.load(A)), "a reason");
        equal(Optional.empty(), store.load(A), "The value after its quarantine");
        await("the report of the quarantine", () -> told.contains(new Change(A, Versioned.UNWRITTEN)));
        equal(CommitOutcome.COMMITTED, store.commit(Commit.of(A, Versioned.UNWRITTEN, value(3))), "A commit after it");
    }

    private static void dropped(StateStore store) throws Exception {
        var told = new ConcurrentLinkedQueue<Change>();
        var one = new StateKey(Scope.SESSION, "one", "a");
        var two = new StateKey(Scope.SESSION, "two", "a");
        write(store, one, 1);
        write(store, new StateKey(Scope.SESSION, "one", "b"), 1);
        write(store, two, 1);
        store.subscribe(told::add);
        store.drop(Scope.SESSION, "one");
        equal(Optional.empty(), store.load(one), "A value of the dropped session");
        equal(1, number(store, two), "A value of another one");
        await("the report of the drop", () -> told.contains(new Change(one, Versioned.UNWRITTEN)));
        await("the count of sessions", () -> store.sessions() == 1);
    }

    private static void unusedSession(StateStore store) throws Exception {
        var session = new StateKey(Scope.SESSION, "session", "a");
        var tab = new StateKey(Scope.TAB, "tab", "a");
        var other = new StateKey(Scope.USER, "user", "a");
        write(store, session, 1);
        write(store, tab, 1);
        write(store, other, 1);
        store.touch(Scope.SESSION, "unknown");
        equal(1L, store.sessions(), "The count of sessions");
        store.expire(NEVER);
        equal(1, number(store, session), "The value of a session in use");
        var atOnce = new Expiry(Duration.ofDays(1), Duration.ofNanos(1), Duration.ofDays(1));
        await("the unused session gone", () -> {
            store.expire(atOnce);
            return store.sessions() == 0;
        });
        equal(Optional.empty(), store.load(session), "The value of an unused session");
        equal(1, number(store, tab), "The value of a tab");
        equal(1, number(store, other), "The value of a user");
    }

    private static void unusedEvents(StateStore store) throws Exception {
        store.commit(event(new EventId("tab", "event"), A, 0, 1));
        store.expire(NEVER);
        equal(1, store.events("tab").size(), "The count of events");
        var atOnce = new Expiry(Duration.ofDays(1), Duration.ofDays(1), Duration.ofNanos(1));
        await("the events gone", () -> {
            store.expire(atOnce);
            return store.events("tab").isEmpty();
        });
    }

    private static void inParallel(Callable<Boolean> task) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var tasks = IntStream.range(0, THREADS).mapToObj(i -> task).toList();
            for (var result : threads.invokeAll(tasks)) {
                result.get();
            }
        }
    }

    private static void noLostUpdate(StateStore store) throws Exception {
        inParallel(() -> {
            for (var done = 0; done < ROUNDS; ) {
                var found = store.latest(A);
                var next = value(found.map(it -> it.value().as(NUMBER)).orElse(0) + 1);
                if (store.commit(Commit.of(A, version(found), next)) == CommitOutcome.COMMITTED) {
                    done++;
                }
            }
            return true;
        });
        equal(THREADS * ROUNDS, number(store, A), "The count");
    }

    private static void sum(StateStore store) throws Exception {
        var sums = new HashSet<Integer>();
        inParallel(() -> {
            for (var done = 0; done < ROUNDS; ) {
                var a = store.latest(A);
                var b = store.latest(B);
                var left = a.map(it -> it.value().as(NUMBER)).orElse(0);
                var right = b.map(it -> it.value().as(NUMBER)).orElse(0);
                var moved = Commit.builder()
                        .expect(A, version(a))
                        .expect(B, version(b))
                        .write(A, value(left - 1), Retention.DEFAULT)
                        .write(B, value(right + 1), Retention.DEFAULT)
                        .build();
                if (store.commit(moved) == CommitOutcome.COMMITTED) {
                    synchronized (sums) {
                        sums.add(left + right);
                    }
                    done++;
                }
            }
            return true;
        });
        equal(List.of(0), new ArrayList<>(sums), "The sums that commits were made of");
        equal(THREADS * ROUNDS, number(store, B), "The count");
    }

    private static void once(StateStore store) throws Exception {
        var committed = new AtomicInteger();
        var event = new EventId("tab", "event");
        inParallel(() -> {
            while (true) {
                var found = store.latest(A);
                switch (store.commit(event(event, A, version(found), 1))) {
                    case COMMITTED -> {
                        committed.incrementAndGet();
                        return true;
                    }
                    case REPEATED -> {
                        return true;
                    }
                    case CONFLICT -> { }
                }
            }
        });
        equal(1, committed.get(), "How often the event was committed");
    }
}
