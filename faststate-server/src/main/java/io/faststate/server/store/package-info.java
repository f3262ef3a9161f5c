/** Where states live. */
package io.faststate.server.store;
