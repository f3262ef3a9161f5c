/**
 * The tree that client expressions consist of, and its evaluation without a browser.
 *
 * <p>Start with {@link io.faststate.dsl.expression.Comparison} and {@link io.faststate.dsl.expression.Mirror}; the other
 * records follow the same pattern and write themselves as JavaScript with the help of
 * {@link io.faststate.dsl.expression.Syntax}. {@link io.faststate.dsl.expression.Evaluator} computes the value that an
 * expression has in a browser, for the first render and for tests.
 */
package io.faststate.dsl.expression;
