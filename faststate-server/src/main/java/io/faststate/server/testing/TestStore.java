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
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The store of an application under test. It keeps states in memory over restarts, as one on a disk does, and fails or
 * conflicts when a test says so.
 */
public final class TestStore implements StateStore {
    private final StateStore store = StateStore.memory();
    private final AtomicInteger failing = new AtomicInteger();
    private final AtomicInteger conflicting = new AtomicInteger();

    TestStore() {}

    /** The store as one of several nodes has it: what others do there goes on when this one is closed. */
    StateStore ofNode() {
        var open = new AtomicBoolean(true);
        return (StateStore) Proxy.newProxyInstance(TestStore.class.getClassLoader(), new Class<?>[] {StateStore.class}, (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "shared" -> {
                    return true;
                }
                case "close" -> {
                    open.set(false);
                    return null;
                }
                case "subscribe" -> {
                    @SuppressWarnings("unchecked") // as the interface says
                    var listener = (Consumer<Change>) arguments[0];
                    subscribe(change -> {
                        if (open.get()) {
                            listener.accept(change);
                        }
                    });
                    return null;
                }
                default -> {
                    try {
                        return method.invoke(this, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }
            }
        });
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
        return takes(conflicting) ? CommitOutcome.CONFLICT : store.commit(commit);
    }

    @Override
    public boolean durable() {
        return true;
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
        // Only those who listen go: the states are there when the application starts again.
        store.close();
    }
}
