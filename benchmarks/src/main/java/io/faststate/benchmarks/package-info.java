/** The comparison with peers, run and printed as tables of ratios. */
package io.faststate.benchmarks;
