package io.faststate.server.store.postgres;

import io.faststate.dsl.Scope;
import io.faststate.server.store.StateKey;

/** A tab or a session that has values, or another owner of values. */
record Owner(Scope scope, String name) {
    static Owner of(StateKey key) {
        return new Owner(key.scope(), key.owner());
    }

    /** Whether its values are dropped when it is unused. */
    boolean comesAndGoes() {
        return scope == Scope.TAB || scope == Scope.SESSION;
    }
}
