package io.faststate.dsl;

/** Skeleton. */
public record StringSignal(String name, String initial) implements Signal<String>, StringExpr {}
