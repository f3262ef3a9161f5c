/** Pages as a patient programmer would write them without any library. */
package io.faststate.benchmarks.rendering.handwritten;
