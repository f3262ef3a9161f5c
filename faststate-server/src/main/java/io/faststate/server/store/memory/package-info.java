/**
 * States in the memory of this process. {@code MemoryStore} is the store, {@code MemoryEntries} holds the values, and
 * {@code EventIds} remembers the latest events of a tab.
 */
package io.faststate.server.store.memory;
