/** What nodes do that share a PostgreSQL database. */
package io.faststate.benchmarks.nodes;
