package io.faststate.dsl;

/** Skeleton. */
final class Guarded implements Node {}
