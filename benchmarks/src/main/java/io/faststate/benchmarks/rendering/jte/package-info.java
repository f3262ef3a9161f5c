/** The pages in jte; the templates are in {@code src/main/jte}. */
package io.faststate.benchmarks.rendering.jte;
