/**
 * Where states live. {@link io.faststate.server.store.StateStore} is what the server asks of a store; write your own and
 * give it to the builder if the ones here don't fit.
 */
package io.faststate.server.store;
