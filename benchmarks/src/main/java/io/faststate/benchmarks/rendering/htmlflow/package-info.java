/** The pages in HtmlFlow. */
package io.faststate.benchmarks.rendering.htmlflow;
