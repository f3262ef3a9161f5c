package io.faststate.server;

import io.faststate.server.dev.host.DevHost;
import io.faststate.server.store.Change;
import io.faststate.server.store.ForwardingStore;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.memory.MemoryStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** One application's use of a store that outlives it, as in a development loop: closing it ends the use, not the store. */
final class KeptStore extends ForwardingStore {
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
        super(store);
        this.store = store;
        this.all = all;
    }

    /** A use of a store that the development loop keeps. */
    static StateStore of(DevHost host, StateStore store) {
        var name = Integer.toHexString(System.identityHashCode(store));
        return new KeptStore(store, host.kept(Listeners.class, name, () -> new Listeners(store)));
    }

    @Override
    public void subscribe(Consumer<Change> listener) {
        own.add(listener);
        all.current.add(listener);
    }

    @Override
    public void close() {
        all.current.removeAll(own);
        if (store instanceof MemoryStore memory) {
            memory.forgetObjects();
        }
    }
}
