/**
 * States in an SQLite file. Begin with {@code SqliteStore}, which accepts commits, and {@code GroupWriter}, whose one
 * thread writes them in groups. {@code Accepted} holds what is not on the disk yet, and {@code Visible} what everyone
 * sees, with recently used values in memory.
 */
package io.faststate.server.store.sqlite;
