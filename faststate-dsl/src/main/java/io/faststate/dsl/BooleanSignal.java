package io.faststate.dsl;

/** Skeleton. */
public record BooleanSignal(String name, Boolean initial) implements Signal<Boolean>, BooleanExpr {}
