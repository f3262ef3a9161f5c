package io.faststate.dsl;

/**
 * Skeleton.
 *
 * @param <N> its type
 */
public record NumberSignal<N extends Number>(String name, N initial) implements Signal<N>, NumberExpr<N> {}
