package io.faststate.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.store.memory.MemoryStore;
import io.faststate.server.testing.StoreChecks;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MemoryStoreTest {
    private static final State<Integer> NUMBER = State.global("number", 0);

    @TestFactory
    Stream<DynamicTest> checks() {
        return StoreChecks.all().stream().map(check -> dynamicTest(check.name(), () -> {
            try (var store = StateStore.memory()) {
                check.run(store);
            }
        }));
    }

    private static CommitOutcome write(StateStore store, Scope scope, String owner, int value) {
        return store.commit(Commit.of(new StateKey(scope, owner, "a"), 0, StateValue.of(NUMBER, value)));
    }

    @Test
    void sessions_overTheirLimit_areDropped() {
        try (var store = MemoryStore.create(new MemoryStore.Bounds(10, 5, 5, 5))) {
            IntStream.range(0, 100).forEach(i -> write(store, Scope.SESSION, "session " + i, i));
            assertTrue(store.sessions() <= 5);
        }
    }

    @Test
    void commit_overTheLimitOfSharedValues_isRefusedAndLosesNothing() {
        try (var store = MemoryStore.create(new MemoryStore.Bounds(2, 5, 5, 5))) {
            write(store, Scope.RECORD, "one", 1);
            write(store, Scope.USER, "two", 2);
            var e = assertThrows(StoreException.class, () -> write(store, Scope.RECORD, "three", 3));
            assertTrue(String.valueOf(e.getMessage()).contains("sharedStates"), e.toString());
            var one = new StateKey(Scope.RECORD, "one", "a");
            var version = store.load(one).orElseThrow().version();
            assertEquals(CommitOutcome.COMMITTED, store.commit(Commit.of(one, version, StateValue.of(NUMBER, 4))));
        }
    }

    @Test
    void value_ofTwoTypes_isRefused() {
        try (var store = StateStore.memory()) {
            write(store, Scope.GLOBAL, "", 1);
            var found = store.load(new StateKey(Scope.GLOBAL, "", "a")).orElseThrow();
            assertThrows(RuntimeException.class, () -> found.value().as(State.global("number", "text")));
        }
    }
}
