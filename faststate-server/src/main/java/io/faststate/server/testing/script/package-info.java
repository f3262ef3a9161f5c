/**
 * Runs client expressions without a browser. {@link io.faststate.server.testing.script.Script} is a parsed expression;
 * {@link io.faststate.server.testing.script.Values} has the language's rules for its values, and
 * {@link io.faststate.server.testing.script.Members} its methods.
 *
 * <p>What is run is the text that the typed tree of the DSL was written as, since that is what browsers run: rows written by
 * patterns and regions that tabs share never pass the tree again.
 */
package io.faststate.server.testing.script;
