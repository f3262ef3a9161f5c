package io.faststate.dsl;

/** Skeleton. */
public sealed interface StringExpr extends Expr<String> permits StringSignal {}
