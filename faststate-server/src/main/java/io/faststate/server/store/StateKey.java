package io.faststate.server.store;

import io.faststate.dsl.Scope;

/**
 * Names one value in a store.
 *
 * @param scope who shares it
 * @param owner the tab, session or user that it belongs to, or the record's key; empty for a global one
 * @param name the state's name; one that begins with {@value #INTERNAL} is the server's own
 */
public record StateKey(Scope scope, String owner, String name) {
    /** What the names of values begin with that are no user's states; no state's name can. */
    public static final String INTERNAL = "$";

    /** Names a value of the server's own, such as who is signed in to a session. */
    public static StateKey internal(Scope scope, String owner, String name) {
        return new StateKey(scope, owner, INTERNAL + name);
    }

    /** The scope and the name, for logs: owners may be secrets of a browser. */
    @Override
    public String toString() {
        return scope + " " + name;
    }
}
