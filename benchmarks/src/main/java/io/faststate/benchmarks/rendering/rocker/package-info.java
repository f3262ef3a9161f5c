/** The pages in Rocker; the templates are in {@code src/main/rocker}. */
package io.faststate.benchmarks.rendering.rocker;
