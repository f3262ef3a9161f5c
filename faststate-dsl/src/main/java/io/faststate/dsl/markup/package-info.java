/**
 * The tree that a page consists of: elements, their attributes, and all other kinds of nodes.
 *
 * <p>Start with {@link io.faststate.dsl.markup.Markup}, the base of each element,
 * {@link io.faststate.dsl.markup.Attribute}, and {@link io.faststate.dsl.markup.Contents}, which checks and writes
 * content. Then read the nodes: {@link io.faststate.dsl.markup.BoundText}, {@link io.faststate.dsl.markup.Live} and
 * {@link io.faststate.dsl.markup.Rows}. {@link io.faststate.dsl.markup.RowPattern}, which copies what the rows of a list
 * have in common, is the most intricate part; read it last.
 */
package io.faststate.dsl.markup;
