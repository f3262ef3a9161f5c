/**
 * Datastar's server-sent events, version 1. The server answers with these events, and you can use them in your own
 * endpoints. Begin with {@link io.faststate.server.datastar.DatastarEvent} and its three kinds:
 * {@link io.faststate.server.datastar.PatchElements}, {@link io.faststate.server.datastar.PatchSignals} and
 * {@link io.faststate.server.datastar.ExecuteScript}. {@link io.faststate.server.datastar.EventWriter} encodes them as
 * bytes of a stream.
 */
package io.faststate.server.datastar;
