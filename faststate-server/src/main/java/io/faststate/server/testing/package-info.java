/**
 * Helpers for testing an application's stores. {@link io.faststate.server.testing.StoreChecks} checks that a store of
 * your own behaves as the server expects. {@link io.faststate.server.testing.FaultyStore} makes commits slow, failing
 * or conflicting, to test how an application copes.
 */
package io.faststate.server.testing;
