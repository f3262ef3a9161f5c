/** States in an SQLite file: one writer thread that commits in groups, and what was last read or written in memory. */
package io.faststate.server.store.sqlite;
