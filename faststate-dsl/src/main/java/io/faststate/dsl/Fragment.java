package io.faststate.dsl;

/** Skeleton. */
final class Fragment implements Node {}
