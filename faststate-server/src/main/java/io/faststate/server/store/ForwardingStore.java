package io.faststate.server.store;

import io.faststate.dsl.Scope;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A store that does what another one does, except for what a subclass changes. */
public abstract class ForwardingStore implements StateStore {
    private final StateStore store;

    /** Creates a store that forwards to another one. */
    protected ForwardingStore(StateStore store) {
        this.store = store;
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
