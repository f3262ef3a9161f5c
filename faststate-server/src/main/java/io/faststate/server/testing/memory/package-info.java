/**
 * The engine that runs pages without a browser. A {@link io.faststate.server.testing.memory.MemoryTab} does what the
 * browser's client does: it keeps signals, applies attributes, sends events and streams over HTTP, and lets patches change a
 * parsed document. Nothing is laid out or painted.
 *
 * <p>Each part of the browser's client has its counterpart here: {@code Signals} and {@code Reactions}, {@code Attributes},
 * {@code Binding}, {@code Listening}, {@code Requests}, {@code Patches} and {@code Morph}.
 */
package io.faststate.server.testing.memory;
