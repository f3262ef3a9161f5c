package io.faststate.server.state;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.State;
import io.faststate.server.dev.trace.Trace;
import io.faststate.server.json.StateJson;
import io.faststate.server.json.UnreadableValueException;
import io.faststate.server.metrics.LogText;
import io.faststate.server.metrics.Meters;
import io.faststate.server.store.Commit;
import io.faststate.server.store.Progress;
import io.faststate.server.store.Retention;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.StateValue;
import io.faststate.server.store.StoreException;
import io.faststate.server.store.Versioned;
import java.util.Locale;
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
    private final Meters meters;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /** The states in a store, without validation. */
    public States(StateStore store, Retentions retentions, Meters meters) {
        this(store, retentions, (state, value) -> { }, meters);
    }

    /** The states in a store; the check throws if a value must not be committed. */
    public States(StateStore store, Retentions retentions, BiConsumer<State<?>, Object> check, Meters meters) {
        this.check = check;
        this.store = store;
        this.retentions = retentions;
        this.meters = meters;
    }

    /** The store with the values. */
    public StateStore store() {
        return store;
    }

    /** The committed value of a state, and its version. */
    public <T> Loaded<T> load(State<T> state, StateKey key) {
        return loaded(state, key, store.load(key));
    }

    /** The value that the next change builds on. */
    <T> Loaded<T> latest(State<T> state, StateKey key) {
        return loaded(state, key, store.latest(key));
    }

    private <T> Loaded<T> loaded(State<T> state, StateKey key, Optional<Versioned> found) {
        var problem = StateJson.problem(state.type());
        if (problem.isPresent() && retentions.of(state).durable()) {
            throw new FastStateException("State " + state.name() + " can't hold a " + state.type().getName() + ": "
                    + problem.get() + "; or call ephemeral() on the state, which then stays in memory");
        }
        if (found.isEmpty()) {
            return new Loaded<>(state.initial(), Versioned.UNWRITTEN);
        }
        var version = found.get().version();
        try {
            return new Loaded<>(found.get().value().as(state), version);
        } catch (UnreadableValueException e) {
            setAside(key, version, e);
            return new Loaded<>(state.initial(), Versioned.UNWRITTEN);
        }
    }

    private void setAside(StateKey key, long version, UnreadableValueException why) {
        if (store.keptForOthers(key, version)) {
            throw new StoreException("The value of " + LogText.line(key.toString()) + " can't be read by this version of the application,"
                    + " and another version may still use it, so nothing was changed; end the nodes of the other version, or give the"
                    + " state another name", why);
        }
        LOGGER.log(System.Logger.Level.ERROR, "The value of " + LogText.line(key.toString()) + ", version " + version
                + ", can't be read: it is kept aside in the store, and the initial value counts from now on", LogText.lines(why));
        meters.quarantined(key.scope().name().toLowerCase(Locale.ROOT), key.name());
        store.quarantine(key, version, String.valueOf(why.getMessage()));
    }

    /** How far this process knows what all have committed. */
    public Progress progress() {
        return store.progress();
    }

    /** The current version of a key. */
    public long version(StateKey key) {
        return store.load(key).map(Versioned::version).orElse(Versioned.UNWRITTEN);
    }

    /** The value of a state; within a transaction, the value that it has there. */
    public <T> T get(State<T> state, StateKey key) {
        var transaction = current();
        return transaction == null ? load(state, key).value() : transaction.get(state, key);
    }

    /**
     * Changes the value of a state atomically; within a transaction, together with its other changes.
     *
     * @return the new value
     * @throws RepeatedEventException if the event has already taken effect
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
                trace(state, key, found.value(), next);
                return next;
            }
            attempts.again();
        }
    }

    /** Records a change, for those who develop the application. */
    <T> void trace(State<T> state, StateKey key, T before, T after) {
        if (Trace.recording() && !key.name().startsWith(StateKey.INTERNAL)) {
            Trace.changed(key.toString(), before, after, () -> {
                var unused = update(state, key, now -> before, EventClaim.none());
            });
        }
    }

    /** Computes and checks the new value. */
    <T> T next(State<T> state, T old, UnaryOperator<T> change) {
        var next = Objects.requireNonNull(change.apply(old), () -> "The update of state " + state.name()
                + " returned null; return a value");
        check.accept(state, next);
        return next;
    }

    /**
     * Runs a task and commits its changes together; if the task throws, none of them is made. The task runs again if
     * other changes interfered. A transaction inside another one on the same thread joins it.
     *
     * @throws RepeatedEventException if the event has already taken effect
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
                transaction.trace();
                return result;
            }
            attempts.again();
        }
    }

    /** Whether this thread is in a transaction. */
    public boolean inTransaction() {
        return current() != null;
    }

    /** The transaction that this thread is in; one of another application doesn't count. */
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
        var changes = commit.build();
        // An event whose changes are lost with the process must be repeatable after it.
        var claims = claim.open().filter(event -> changes.writes().values().stream()
                .anyMatch(write -> write.retention().durable()));
        claims.ifPresent(commit::event);
        return switch (store.commit(claims.isPresent() ? commit.build() : changes)) {
            case COMMITTED -> {
                if (claims.isPresent()) {
                    claim.committed();
                }
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
