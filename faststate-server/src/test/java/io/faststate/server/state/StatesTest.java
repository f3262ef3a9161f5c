package io.faststate.server.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.metrics.Meters;
import io.faststate.server.store.EventId;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import io.faststate.server.testing.FaultyStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatesTest {
    private static final State<Integer> LEFT = State.global("left", 100);
    private static final State<Integer> RIGHT = State.global("right", 100);
    private static final int THREADS = 16;

    private final StateStore store = StateStore.memory();
    private final States states = new States(store, Retentions.DEFAULT, new Meters(new SimpleMeterRegistry()));

    private static StateKey key(State<?> state) {
        return new StateKey(Scope.GLOBAL, "", state.name());
    }

    private int get(State<Integer> state) {
        return states.get(state, key(state));
    }

    private int add(State<Integer> state, int amount) {
        return states.update(state, key(state), n -> n + amount, EventClaim.none());
    }

    private static void inParallel(int threads, Runnable task) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, threads).mapToObj(i -> executor.submit(task)).toList();
            for (var each : running) {
                each.get();
            }
        }
    }

    @Test
    void update_ofManyThreads_losesNone() throws Exception {
        inParallel(200, () -> IntStream.range(0, 100).forEach(i -> add(LEFT, 1)));
        assertEquals(100 + 200 * 100, get(LEFT));
    }

    @Test
    void update_thatChangesNothing_writesNothing() {
        add(LEFT, 0);
        assertEquals(0, states.version(key(LEFT)));
    }

    @Test
    void update_toNull_isRefusedAndChangesNothing() {
        assertThrows(NullPointerException.class,
                () -> states.update(LEFT, key(LEFT), n -> null, EventClaim.none()));
        assertEquals(100, get(LEFT));
    }

    @Test
    void updateAndTransaction_thatOthersAlwaysComeBefore_giveUp() {
        var others = new States(
                FaultyStore.conflicting(store, 1), Retentions.DEFAULT, new Meters(new SimpleMeterRegistry()));
        UnaryOperator<Integer> change = n -> n + 1;
        var update = assertThrows(FastStateException.class,
                () -> others.update(LEFT, key(LEFT), change, EventClaim.none()));
        assertEquals("The update of state left was tried 500 times, and others came between each time; do less in it, "
                + "so that it takes less time", update.getMessage());
        assertThrows(FastStateException.class, () -> others.transaction(
                () -> others.update(LEFT, key(LEFT), change, EventClaim.none()), EventClaim.none()));
        assertEquals(100, get(LEFT));
    }

    @Test
    void transaction_ofManyThreads_keepsTheSum() throws Exception {
        var wrong = new AtomicInteger();
        inParallel(THREADS, () -> IntStream.range(0, 50).forEach(i -> {
            transaction(() -> {
                add(LEFT, -1);
                add(RIGHT, 1);
            });
            var sum = states.transaction(() -> get(LEFT) + get(RIGHT), EventClaim.none());
            if (sum != 200) {
                wrong.incrementAndGet();
            }
        }));
        assertEquals(0, wrong.get());
        assertEquals(100 - THREADS * 50, get(LEFT));
        assertEquals(100 + THREADS * 50, get(RIGHT));
    }

    private void transaction(Runnable task) {
        states.transaction(() -> {
            task.run();
            return true;
        }, EventClaim.none());
    }

    @Test
    void transaction_thatThrows_changesNothing() {
        assertThrows(IllegalStateException.class, () -> transaction(() -> {
            add(LEFT, -10);
            throw new IllegalStateException("no");
        }));
        assertEquals(100, get(LEFT));
        assertEquals(101, add(LEFT, 1));
    }

    @Test
    void transaction_atWork_readsItsOwnWritesAndShowsNoneOfThem() throws Exception {
        var told = new ArrayList<StateKey>();
        store.subscribe(change -> told.add(change.key()));
        transaction(() -> {
            assertEquals(90, add(LEFT, -10));
            assertEquals(80, add(LEFT, -10));
            assertEquals(80, get(LEFT));
            assertEquals(100, states.load(LEFT, key(LEFT)).value());
            assertEquals(0, told.size());
        });
        assertEquals(80, get(LEFT));
        assertEquals(1, told.size());
    }

    @Test
    void transaction_whoseReadsChangedMeanwhile_runsAgain() {
        var runs = new AtomicInteger();
        transaction(() -> {
            var left = get(LEFT);
            if (runs.incrementAndGet() == 1) {
                elsewhere(() -> add(LEFT, 5));
            }
            add(RIGHT, left);
        });
        assertEquals(2, runs.get());
        assertEquals(205, get(RIGHT));
    }

    @Test
    void transaction_thatFailedOnOldReads_runsAgain() {
        var runs = new AtomicInteger();
        transaction(() -> {
            var left = get(LEFT);
            if (runs.incrementAndGet() == 1) {
                elsewhere(() -> {
                    add(LEFT, 5);
                    add(RIGHT, 5);
                });
            }
            if (left != get(RIGHT)) {
                throw new IllegalStateException("They differ");
            }
        });
        assertEquals(2, runs.get());
    }

    @Test
    void transaction_withinAnother_isPartOfIt() {
        assertThrows(IllegalStateException.class, () -> transaction(() -> {
            transaction(() -> add(LEFT, 1));
            assertEquals(101, get(LEFT));
            throw new IllegalStateException("no");
        }));
        assertEquals(100, get(LEFT));
    }

    private static void elsewhere(Runnable task) {
        var thread = Thread.startVirtualThread(task);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void event_withSeveralUpdates_isClaimedByTheFirst() {
        var event = new EventId("tab", "event");
        var claim = EventClaim.of(event);
        states.update(LEFT, key(LEFT), n -> n + 1, claim);
        states.update(LEFT, key(LEFT), n -> n + 1, claim);
        assertEquals(102, get(LEFT));
        assertThrows(RepeatedEventException.class,
                () -> states.update(LEFT, key(LEFT), n -> n + 1, EventClaim.of(event)));
        assertEquals(102, get(LEFT));
    }
}
