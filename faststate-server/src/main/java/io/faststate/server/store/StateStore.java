package io.faststate.server.store;

import java.util.Optional;
import java.util.function.Consumer;

/** Holds the values of states. Implementations are safe for use by many threads. */
public interface StateStore extends AutoCloseable {
    /** The value of a key, or nothing if it was never written or has expired. */
    Optional<Versioned> load(StateKey key);

    /**
     * Writes a value if the key still has the version that it was computed from.
     *
     * @param expected the version that was loaded, {@link Versioned#UNWRITTEN} if there was none
     * @return whether it was written
     */
    boolean compareAndSet(StateKey key, long expected, Object value);

    /** Calls a listener after each write, on the writing thread; it must not block. */
    void subscribe(Consumer<StateKey> listener);

    /** Postpones the expiry of all that a session or a tab owns. */
    void touch(String owner);

    /** Drops what has expired; called every few seconds. */
    void sweep();

    /** How many sessions have a value here. */
    long sessions();

    @Override
    void close();
}
