/** One change of a shared state, and all the pages that show it. */
package io.faststate.benchmarks.fanout;
