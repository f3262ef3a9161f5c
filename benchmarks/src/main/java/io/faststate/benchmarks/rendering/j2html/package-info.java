/** The pages in j2html. */
package io.faststate.benchmarks.rendering.j2html;
