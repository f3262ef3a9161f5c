package io.faststate.server.state;

import io.faststate.dsl.State;
import io.faststate.server.dev.trace.Trace;
import io.faststate.server.store.Commit;
import io.faststate.server.store.Retention;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateValue;
import io.faststate.server.store.Versioned;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What one try of a transaction has read, and what it will write if nothing interferes. */
final class Transaction {
    private final States states;
    private final Map<StateKey, Loaded<?>> read = new LinkedHashMap<>();
    private final Map<StateKey, Written> written = new LinkedHashMap<>();

    private record Written(State<?> state, Object value, StateValue stored, Retention retention) {}

    Transaction(States states) {
        this.states = states;
    }

    @SuppressWarnings("ReferenceEquality") // the states of two applications may look alike
    boolean of(States others) {
        return states == others;
    }

    <T> T get(State<T> state, StateKey key) {
        var own = written.get(key);
        if (own != null) {
            return state.type().cast(own.value);
        }
        return state.type().cast(read.computeIfAbsent(key, k -> states.latest(state, key)).value());
    }

    <T> T update(State<T> state, StateKey key, UnaryOperator<T> change) {
        var old = get(state, key);
        var next = states.next(state, old, change);
        if (!next.equals(old)) {
            written.put(key, new Written(state, next, StateValue.of(state, next), states.retention(state)));
        }
        return next;
    }

    /** Whether something that was read has changed since, so that the results are invalid. */
    boolean stale() {
        return read.entrySet().stream().anyMatch(entry -> entry.getValue().version()
                != states.store().latest(entry.getKey()).map(Versioned::version).orElse(Versioned.UNWRITTEN));
    }

    boolean writes() {
        return !written.isEmpty();
    }

    /** Records the changes, for those who develop the application. */
    void trace() {
        if (Trace.recording()) {
            written.forEach((key, write) -> trace(write.state, key, write));
        }
    }

    private <T> void trace(State<T> state, StateKey key, Written write) {
        var before = read.get(key);
        if (before != null) {
            states.trace(state, key, state.type().cast(before.value()), state.type().cast(write.value));
        }
    }

    Commit.Builder commit() {
        var commit = Commit.builder();
        read.forEach((key, loaded) -> commit.expect(key, loaded.version()));
        written.forEach((key, write) -> commit.write(key, write.stored, write.retention));
        return commit;
    }
}
