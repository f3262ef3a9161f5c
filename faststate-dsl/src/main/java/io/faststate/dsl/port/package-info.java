/**
 * The port between the DSL and the server: what the server implements so that states and signals find their values.
 *
 * <p>Start with {@link io.faststate.dsl.port.Work}, the render or event that the current thread works for.
 * {@link io.faststate.dsl.port.StateInternals} and {@link io.faststate.dsl.port.SignalInternals} give the library and the server
 * access to what views don't need. {@link io.faststate.dsl.port.Load} and {@link io.faststate.dsl.port.HandlerTraits}
 * describe loads and handlers to the server. The port for writing pages is
 * {@link io.faststate.dsl.render.RenderContext}.
 */
package io.faststate.dsl.port;
