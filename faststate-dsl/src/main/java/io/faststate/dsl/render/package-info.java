/**
 * Writing a page: the byte writer, and what a server implements to take part in it.
 *
 * <p>Start with {@link io.faststate.dsl.render.HtmlWriter}, which nodes write themselves to, and
 * {@link io.faststate.dsl.render.RenderContext}, the port through which the writer registers handlers, signals and
 * regions with the server. {@link io.faststate.dsl.render.ExpressionSink} is the writer's side for client expressions.
 * Then read {@link io.faststate.dsl.render.Tag} and {@link io.faststate.dsl.render.AttributeName}, which decide how
 * content and values are escaped.
 */
package io.faststate.dsl.render;
