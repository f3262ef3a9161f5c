package io.faststate.dsl;

/** Skeleton. */
final class Raw implements Node {}
