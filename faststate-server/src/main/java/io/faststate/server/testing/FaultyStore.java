package io.faststate.server.testing;

import io.faststate.dsl.Scope;
import io.faststate.server.store.Change;
import io.faststate.server.store.Commit;
import io.faststate.server.store.CommitOutcome;
import io.faststate.server.store.Expiry;
import io.faststate.server.store.Progress;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.StoreException;
import io.faststate.server.store.Versioned;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A store that adds faults to another one, to test how an application copes with them: every n-th commit is slow,
 * fails, or is rejected as if another commit had come first.
 */
public final class FaultyStore implements StateStore {
    private final StateStore store;
    private final Fault fault;
    private final int every;
    private final AtomicLong commits = new AtomicLong();

    /** What happens before or instead of a commit. */
    private enum Fault { SLOW, FAILING, CONFLICTING }

    private FaultyStore(StateStore store, Fault fault, int every) {
        this.store = store;
        this.fault = fault;
        this.every = every;
    }

    /** Creates a store that delays every n-th commit by a few milliseconds. */
    public static FaultyStore slow(StateStore store, int every) {
        return new FaultyStore(store, Fault.SLOW, every);
    }

    /** Creates a store that fails every n-th commit with a {@link StoreException}. */
    public static FaultyStore failing(StateStore store, int every) {
        return new FaultyStore(store, Fault.FAILING, every);
    }

    /** Creates a store that rejects every n-th commit with {@link CommitOutcome#CONFLICT}. */
    public static FaultyStore conflicting(StateStore store, int every) {
        return new FaultyStore(store, Fault.CONFLICTING, every);
    }

    @Override
    public CommitOutcome commit(Commit commit) {
        if (commits.incrementAndGet() % every != 0) {
            return store.commit(commit);
        }
        return switch (fault) {
            case SLOW -> {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
                yield store.commit(commit);
            }
            case FAILING -> throw new StoreException("FaultyStore made this commit fail");
            case CONFLICTING -> CommitOutcome.CONFLICT;
        };
    }

    @Override
    public boolean durable() {
        return store.durable();
    }

    @Override
    public boolean shared() {
        return store.shared();
    }

    @Override
    public void catchUp() {
        store.catchUp();
    }

    @Override
    public Optional<Versioned> load(StateKey key) {
        return store.load(key);
    }

    @Override
    public Optional<Versioned> latest(StateKey key) {
        return store.latest(key);
    }

    @Override
    public void subscribe(Consumer<Change> listener) {
        store.subscribe(listener);
    }

    @Override
    public Set<String> events(String tab) {
        return store.events(tab);
    }

    @Override
    public boolean isReadable() {
        return store.isReadable();
    }

    @Override
    public Progress progress() {
        return store.progress();
    }

    @Override
    public boolean keptForOthers(StateKey key, long version) {
        return store.keptForOthers(key, version);
    }

    @Override
    public void quarantine(StateKey key, long version, String reason) {
        store.quarantine(key, version, reason);
    }

    @Override
    public void touch(Scope scope, String owner) {
        store.touch(scope, owner);
    }

    @Override
    public void drop(Scope scope, String owner) {
        store.drop(scope, owner);
    }

    @Override
    public void expire(Expiry expiry) {
        store.expire(expiry);
    }

    @Override
    public long sessions() {
        return store.sessions();
    }

    @Override
    public void close() {
        store.close();
    }
}
