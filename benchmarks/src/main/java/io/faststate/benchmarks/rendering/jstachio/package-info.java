/** The pages in JStachio; the templates are in {@code src/main/resources}. */
package io.faststate.benchmarks.rendering.jstachio;
