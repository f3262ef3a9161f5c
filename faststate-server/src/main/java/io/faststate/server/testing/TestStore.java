package io.faststate.server.testing;

import io.faststate.server.store.Change;
import io.faststate.server.store.Commit;
import io.faststate.server.store.CommitOutcome;
import io.faststate.server.store.ForwardingStore;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.StoreException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The store of an application under test. It keeps states in memory over restarts, as one on a disk does, and fails or
 * conflicts when a test says so.
 */
public final class TestStore extends ForwardingStore {
    private final AtomicInteger failing = new AtomicInteger();
    private final AtomicInteger conflicting = new AtomicInteger();

    TestStore() {
        super(StateStore.memory());
    }

    /** The store as one of several nodes has it: what others do there goes on when this one is closed. */
    StateStore ofNode() {
        return new NodeStore(this);
    }

    private static final class NodeStore extends ForwardingStore {
        private final AtomicBoolean open = new AtomicBoolean(true);

        NodeStore(StateStore store) {
            super(store);
        }

        @Override
        public boolean shared() {
            return true;
        }

        @Override
        public void subscribe(Consumer<Change> listener) {
            super.subscribe(change -> {
                if (open.get()) {
                    listener.accept(change);
                }
            });
        }

        @Override
        public void close() {
            open.set(false);
        }
    }

    /** Lets so many of the next commits fail, as on a disk that is gone. */
    public TestStore failNext(int commits) {
        failing.set(commits);
        return this;
    }

    /** Lets so many of the next commits be rejected, as if somebody else's had come first. */
    public TestStore conflictNext(int commits) {
        conflicting.set(commits);
        return this;
    }

    private static boolean takes(AtomicInteger left) {
        return left.getAndUpdate(number -> Math.max(0, number - 1)) > 0;
    }

    @Override
    public CommitOutcome commit(Commit commit) {
        if (takes(failing)) {
            throw new StoreException("The test made this commit fail");
        }
        return takes(conflicting) ? CommitOutcome.CONFLICT : super.commit(commit);
    }

    @Override
    public boolean durable() {
        return true;
    }
}
