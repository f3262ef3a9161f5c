package io.faststate.benchmarks.state;

import io.faststate.dsl.State;
import io.faststate.server.metrics.Meters;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.Retentions;
import io.faststate.server.state.States;
import io.faststate.server.store.EventId;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/** How many updates of states a store takes in a second, from several handlers at once. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(8)
public class StateBenchmark {
    private static final State<Integer> COUNT = State.global("count", 0);
    private static final StateKey SHARED = new StateKey(io.faststate.dsl.Scope.GLOBAL, "", "count");

    /** Everyone updates the same state. */
    @Benchmark
    public int sharedState(Store store, Handler handler) {
        return store.states.update(COUNT, SHARED, n -> n + 1, handler.event());
    }

    /** Each updates a state of its own. */
    @Benchmark
    public int ownState(Store store, Handler handler) {
        return store.states.update(COUNT, handler.own, n -> n + 1, handler.event());
    }

    /** Each updates two states of its own, all or nothing. */
    @Benchmark
    public int transaction(Store store, Handler handler) {
        return store.states.transaction(() -> store.states.update(COUNT, handler.own, n -> n + 1, EventClaim.none())
                + store.states.update(COUNT, handler.other, n -> n - 1, EventClaim.none()), handler.event());
    }

    /** Reads a state, as each look at a page does. */
    @Benchmark
    public int read(Store store, Handler handler) {
        return store.states.load(COUNT, handler.own).value();
    }

    /** The store. */
    @org.openjdk.jmh.annotations.State(Scope.Benchmark)
    public static class Store {
        /** Which store; without a value in the options, each of them. */
        @Param
        public StoreKind store;

        private final AtomicInteger handlers = new AtomicInteger();
        private StateStore opened;
        private States states;

        /** Opens it. */
        @Setup
        public void open() {
            opened = store.open(StoreKind.directory());
            states = new States(opened, Retentions.DEFAULT, new Meters(new SimpleMeterRegistry()));
        }

        /** Closes it. */
        @TearDown
        public void close() {
            opened.close();
        }
    }

    /** A tab's handlers, each of which is caused by an event. */
    @org.openjdk.jmh.annotations.State(Scope.Thread)
    public static class Handler {
        private StateKey own;
        private StateKey other;
        private String tab;
        private int events;

        /** Gives it states of its own. */
        @Setup
        public void start(Store store) {
            tab = "tab " + store.handlers.incrementAndGet();
            own = new StateKey(io.faststate.dsl.Scope.SESSION, tab, "count");
            other = new StateKey(io.faststate.dsl.Scope.SESSION, tab, "other");
        }

        private EventClaim event() {
            events++;
            return EventClaim.of(new EventId(tab, "event " + events));
        }
    }
}
