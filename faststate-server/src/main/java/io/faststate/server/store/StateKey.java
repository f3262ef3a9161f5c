package io.faststate.server.store;

import io.faststate.dsl.Scope;

/**
 * Identifies one value in a store.
 *
 * @param scope who shares it
 * @param owner the tab, session or user that it belongs to, or the record's key; empty for a global value
 * @param name the state's name; names that begin with {@value #INTERNAL} are the server's own
 */
public record StateKey(Scope scope, String owner, String name) {
    /** The prefix of the server's own values; an application's state can't have such a name. */
    public static final String INTERNAL = "$";

    /** The key of one of the server's own values, such as who is signed in to a session. */
    public static StateKey internal(Scope scope, String owner, String name) {
        return new StateKey(scope, owner, INTERNAL + name);
    }

    /** The scope and the name, for logs. It omits the owner, which may be a browser's secret. */
    @Override
    public String toString() {
        return scope + " " + name;
    }
}
