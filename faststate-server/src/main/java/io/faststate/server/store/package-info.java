/**
 * Where states live. {@link io.faststate.server.store.StateStore} defines what the server needs from a store, and
 * creates the three stores that come with it: in memory, in SQLite and in PostgreSQL. To write your own, read
 * {@link io.faststate.server.store.StateKey} and {@link io.faststate.server.store.StateValue} next, then
 * {@link io.faststate.server.store.Commit} and {@link io.faststate.server.store.CommitOutcome}, then
 * {@link io.faststate.server.store.Retention} and {@link io.faststate.server.store.Expiry}. Pass your store to the
 * builder, and test it with {@link io.faststate.server.testing.StoreChecks}.
 */
package io.faststate.server.store;
