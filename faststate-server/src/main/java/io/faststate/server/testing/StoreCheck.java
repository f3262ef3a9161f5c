package io.faststate.server.testing;

import io.faststate.server.store.StateStore;

/**
 * One thing that every {@link StateStore} does. It throws an {@link AssertionError} where a store does something else.
 *
 * @param name what is checked
 * @param body checks an empty store
 */
public record StoreCheck(String name, Body body) {
    /** Checks a store that holds nothing yet. */
    public void run(StateStore store) throws Exception {
        body.check(store);
    }

    /** Checks a store. */
    @FunctionalInterface
    public interface Body {
        /** Checks an empty store. */
        void check(StateStore store) throws Exception;
    }

    @Override
    public String toString() {
        return name;
    }
}
