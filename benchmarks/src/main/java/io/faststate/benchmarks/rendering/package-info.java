/** Three pages, each written in every engine: the same page, down to the tree that a browser builds of it. */
package io.faststate.benchmarks.rendering;
