/** States in the memory of this process. */
package io.faststate.server.store.memory;
