package io.faststate.server.store;

import io.faststate.dsl.Scope;

/**
 * Names one value in a store.
 *
 * @param scope who shares it
 * @param owner the tab, session or user that it belongs to, or the record's key; empty for a global one
 * @param name the state's name
 */
public record StateKey(Scope scope, String owner, String name) {}
