/** A click as the browser sends it, from the POST to the patch, over the loopback interface. */
package io.faststate.benchmarks.events;
