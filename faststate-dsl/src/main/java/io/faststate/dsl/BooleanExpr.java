package io.faststate.dsl;

/** Skeleton. */
public sealed interface BooleanExpr extends Expr<Boolean> permits BooleanSignal, BooleanMirror {}
