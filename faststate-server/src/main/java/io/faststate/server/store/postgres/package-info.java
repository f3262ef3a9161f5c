/**
 * States in a PostgreSQL database that several nodes share. Begin with {@code PostgresStore}, which accepts commits, and
 * {@code GroupWriter}, whose one thread writes them in groups; {@code GroupTransaction} decides each commit of a group.
 * {@code Feed} learns what other nodes have changed, and {@code Visible} keeps recently used values in memory.
 */
package io.faststate.server.store.postgres;
