package io.faststate.dsl;

/**
 * Skeleton.
 *
 * @param <N> its type
 */
public sealed interface NumberExpr<N extends Number> extends Expr<N> permits NumberSignal {}
