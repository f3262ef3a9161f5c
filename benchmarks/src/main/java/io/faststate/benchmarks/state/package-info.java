/** How fast states change, in memory and on a disk. */
package io.faststate.benchmarks.state;
