package io.faststate.server.state;

import io.faststate.dsl.State;
import io.faststate.server.store.Commit;
import io.faststate.server.store.Retention;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.StateValue;
import io.faststate.server.store.Versioned;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The values of states in a store: each change is atomic, and several can be made together. */
public final class States {
    private static final System.Logger LOGGER = System.getLogger(States.class.getName());
    private static final ThreadLocal<@Nullable Transaction> CURRENT = new ThreadLocal<>();

    private final StateStore store;
    private final Retentions retentions;
    private final BiConsumer<State<?>, Object> check;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /** The states in a store, which take any value of their types. */
    public States(StateStore store, Retentions retentions) {
        this(store, retentions, (state, value) -> { });
    }

    /** The states in a store; the check throws what keeps a value from being committed. */
    public States(StateStore store, Retentions retentions, BiConsumer<State<?>, Object> check) {
        this.check = check;
        this.store = store;
        this.retentions = retentions;
    }

    /** Where the values are. */
    public StateStore store() {
        return store;
    }

    /** The value of a state as all can see it, and its version. */
    public <T> Loaded<T> load(State<T> state, StateKey key) {
        return loaded(state, store.load(key));
    }

    /** The value that the next change builds on. */
    <T> Loaded<T> latest(State<T> state, StateKey key) {
        return loaded(state, store.latest(key));
    }

    private static <T> Loaded<T> loaded(State<T> state, Optional<Versioned> found) {
        return found.map(it -> new Loaded<>(it.value().as(state), it.version()))
                .orElseGet(() -> new Loaded<>(state.initial(), Versioned.UNWRITTEN));
    }

    /** The version that a key has now. */
    public long version(StateKey key) {
        return store.load(key).map(Versioned::version).orElse(Versioned.UNWRITTEN);
    }

    /** The value of a state; in a transaction the one that it has there. */
    public <T> T get(State<T> state, StateKey key) {
        var transaction = current();
        return transaction == null ? load(state, key).value() : transaction.get(state, key);
    }

    /**
     * Changes the value of a state atomically; in a transaction together with all else that it changes.
     *
     * @return the new value
     * @throws RepeatedEventException if the event had its effect before
     */
    public <T> T update(State<T> state, StateKey key, UnaryOperator<T> change, EventClaim claim) {
        var transaction = current();
        if (transaction != null) {
            return transaction.update(state, key, change);
        }
        var attempts = new Attempts("The update of state " + state.name());
        while (true) {
            var found = latest(state, key);
            var next = next(state, found.value(), change);
            if (next.equals(found.value())) {
                return next;
            }
            var commit = Commit.builder()
                    .expect(key, found.version())
                    .write(key, StateValue.of(state, next), retention(state));
            if (commit(commit, claim)) {
                return next;
            }
            attempts.again();
        }
    }

    /** The new value, checked. */
    <T> T next(State<T> state, T old, UnaryOperator<T> change) {
        var next = Objects.requireNonNull(change.apply(old), () -> "The update of state " + state.name()
                + " returned null; return a value");
        check.accept(state, next);
        return next;
    }

    /**
     * Runs a task whose changes are made all together or, if it throws, not at all. It runs again when others came
     * between. One that runs in another one on this thread is part of that.
     *
     * @throws RepeatedEventException if the event had its effect before
     */
    public <R> R transaction(Supplier<R> task, EventClaim claim) {
        if (current() != null) {
            return task.get();
        }
        var attempts = new Attempts("The transaction");
        while (true) {
            var transaction = new Transaction(this);
            R result;
            try {
                result = within(transaction, task);
            } catch (RuntimeException | Error e) {
                if (!transaction.stale()) {
                    throw e;
                }
                attempts.again();
                continue;
            }
            var done = transaction.writes() ? commit(transaction.commit(), claim) : unchanged(transaction);
            if (done) {
                return result;
            }
            attempts.again();
        }
    }

    /** The transaction that this thread is in; one of another application is none. */
    private @Nullable Transaction current() {
        var transaction = CURRENT.get();
        return transaction != null && transaction.of(this) ? transaction : null;
    }

    private static <R> R within(Transaction transaction, Supplier<R> task) {
        var outer = CURRENT.get();
        CURRENT.set(transaction);
        try {
            return task.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    private boolean unchanged(Transaction transaction) {
        return commit(transaction.commit(), EventClaim.none());
    }

    private boolean commit(Commit.Builder commit, EventClaim claim) {
        claim.open().ifPresent(commit::event);
        return switch (store.commit(commit.build())) {
            case COMMITTED -> {
                claim.committed();
                yield true;
            }
            case CONFLICT -> false;
            case REPEATED -> throw new RepeatedEventException();
        };
    }

    Retention retention(State<?> state) {
        if (!store.durable() && Retentions.needsDurableStore(state) && warned.add(state.name())) {
            LOGGER.log(System.Logger.Level.WARNING, "State {0} is persistent, but the store keeps its value in memory only;"
                    + " give the builder a durable one, such as store(StateStore.sqlite(path))", state.name());
        }
        return retentions.of(state);
    }
}
