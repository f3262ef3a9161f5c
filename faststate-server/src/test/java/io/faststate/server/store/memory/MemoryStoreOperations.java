package io.faststate.server.store.memory;

import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.store.Commit;
import io.faststate.server.store.CommitOutcome;
import io.faststate.server.store.EventId;
import io.faststate.server.store.Retention;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.StateValue;
import io.faststate.server.store.Versioned;
import java.util.Optional;
import org.jetbrains.kotlinx.lincheck.LinChecker;
import org.jetbrains.kotlinx.lincheck.annotations.Operation;
import org.jetbrains.kotlinx.lincheck.annotations.Param;
import org.jetbrains.kotlinx.lincheck.paramgen.IntGen;
import org.jetbrains.kotlinx.lincheck.strategy.stress.StressOptions;

/**
 * What threads do with the store in memory at once. It is checked in a process of its own, since Lincheck changes all
 * classes that are loaded, and a run of tests has loaded some that it can't change.
 */
@Param(name = "key", gen = IntGen.class, conf = "0:1")
public class MemoryStoreOperations {
    private static final State<Integer> NUMBER = State.global("number", 0);

    private final StateStore store = StateStore.memory();

    private static StateKey key(int number) {
        return new StateKey(number == 0 ? Scope.SESSION : Scope.GLOBAL, "owner", "a");
    }

    private static int number(Optional<Versioned> found) {
        return found.map(it -> it.value().as(NUMBER)).orElse(0);
    }

    private static long version(Optional<Versioned> found) {
        return found.map(Versioned::version).orElse(Versioned.UNWRITTEN);
    }

    /** The value of a key. */
    @Operation
    public int load(@Param(name = "key") int key) {
        return number(store.load(key(key)));
    }

    /** One more, atomically. */
    @Operation
    public int increment(@Param(name = "key") int key) {
        while (true) {
            var found = store.load(key(key));
            var next = number(found) + 1;
            if (store.commit(Commit.of(key(key), version(found), StateValue.of(NUMBER, next))) == CommitOutcome.COMMITTED) {
                return next;
            }
        }
    }

    /** Ten more of both, all or nothing. */
    @Operation
    public String both() {
        while (true) {
            var first = store.load(key(0));
            var second = store.load(key(1));
            var one = number(first) + 10;
            var other = number(second) + 10;
            var commit = Commit.builder()
                    .expect(key(0), version(first))
                    .expect(key(1), version(second))
                    .write(key(0), StateValue.of(NUMBER, one), Retention.DEFAULT)
                    .write(key(1), StateValue.of(NUMBER, other), Retention.DEFAULT)
                    .build();
            if (store.commit(commit) == CommitOutcome.COMMITTED) {
                return one + " and " + other;
            }
        }
    }

    /** An event that is delivered again and again. */
    @Operation
    public String deliver() {
        while (true) {
            var commit = Commit.builder()
                    .expect(key(1), version(store.load(key(1))))
                    .write(key(1), StateValue.of(NUMBER, 100), Retention.DEFAULT)
                    .event(new EventId("tab", "event"))
                    .build();
            var outcome = store.commit(commit);
            if (outcome != CommitOutcome.CONFLICT) {
                return outcome.name();
            }
        }
    }

    /** Values that go. */
    @Operation
    public void drop() {
        store.drop(Scope.SESSION, "owner");
    }

    /** Checks them; ends with an error if a result can't be explained by an order of the operations. */
    public static void main(String[] arguments) {
        LinChecker.check(MemoryStoreOperations.class, new StressOptions()
                .iterations(15)
                .invocationsPerIteration(500)
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1));
    }
}
