package io.faststate.server.testing;

import io.faststate.server.store.Commit;
import io.faststate.server.store.CommitOutcome;
import io.faststate.server.store.ForwardingStore;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.StoreException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A store that adds faults to another one, to test how an application copes with them: every n-th commit is slow,
 * fails, or is rejected as if another commit had come first.
 */
public final class FaultyStore extends ForwardingStore {
    private final Fault fault;
    private final int every;
    private final AtomicLong commits = new AtomicLong();

    /** What happens before or instead of a commit. */
    private enum Fault { SLOW, FAILING, CONFLICTING }

    private FaultyStore(StateStore store, Fault fault, int every) {
        super(store);
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
            return super.commit(commit);
        }
        return switch (fault) {
            case SLOW -> {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
                yield super.commit(commit);
            }
            case FAILING -> throw new StoreException("FaultyStore made this commit fail");
            case CONFLICTING -> CommitOutcome.CONFLICT;
        };
    }
}
