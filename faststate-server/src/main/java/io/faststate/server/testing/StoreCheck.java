package io.faststate.server.testing;

import io.faststate.server.store.StateStore;

/**
 * One behaviour that every {@link StateStore} must have. The check throws an {@link AssertionError} if a store behaves
 * otherwise.
 *
 * @param name what is checked
 * @param body checks an empty store
 */
public record StoreCheck(String name, Body body) {
    /** Runs the check on a store that holds nothing yet. */
    public void run(StateStore store) throws Exception {
        body.check(store);
    }

    /** The code of a check. */
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
