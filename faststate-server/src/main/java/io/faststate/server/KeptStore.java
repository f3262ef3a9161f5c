package io.faststate.server;

import io.faststate.dsl.Scope;
import io.faststate.server.dev.host.DevHost;
import io.faststate.server.store.Change;
import io.faststate.server.store.Commit;
import io.faststate.server.store.CommitOutcome;
import io.faststate.server.store.Expiry;
import io.faststate.server.store.Progress;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.Versioned;
import io.faststate.server.store.memory.MemoryStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** One application's use of a store that outlives it, as in a development loop: closing it ends the use, not the store. */
final class KeptStore implements StateStore {
    private final StateStore store;
    private final Listeners all;
    private final List<Consumer<Change>> own = new CopyOnWriteArrayList<>();

    /** The listeners of all uses of one store, which itself can't forget one. */
    private static final class Listeners {
        private final List<Consumer<Change>> current = new CopyOnWriteArrayList<>();

        Listeners(StateStore store) {
            store.subscribe(change -> current.forEach(listener -> listener.accept(change)));
        }
    }

    private KeptStore(StateStore store, Listeners all) {
        this.store = store;
        this.all = all;
    }

    /** A use of a store that the development loop keeps. */
    static StateStore of(DevHost host, StateStore store) {
        var name = Integer.toHexString(System.identityHashCode(store));
        return new KeptStore(store, host.kept(Listeners.class, name, () -> new Listeners(store)));
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
    public CommitOutcome commit(Commit commit) {
        return store.commit(commit);
    }

    @Override
    public void subscribe(Consumer<Change> listener) {
        own.add(listener);
        all.current.add(listener);
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
        all.current.removeAll(own);
        if (store instanceof MemoryStore memory) {
            memory.forgetObjects();
        }
    }
}
