/** What the pages show, the same for every engine. */
package io.faststate.benchmarks.data;
