/** Values as JSON: by the codecs that states have, and by JSON Binding. */
package io.faststate.benchmarks.json;
