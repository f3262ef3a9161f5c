/** A data grid of 100,000 rows: how long a sort takes, and what a change of one cell sends. */
package io.faststate.benchmarks.grid;
