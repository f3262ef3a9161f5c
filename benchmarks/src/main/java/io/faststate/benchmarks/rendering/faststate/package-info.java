/** The pages in FastState, written as a user would write them. */
package io.faststate.benchmarks.rendering.faststate;
