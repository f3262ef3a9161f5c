/** The tree that client expressions and actions are made of, and its evaluation without a browser. */
package io.faststate.dsl.expression;
