package io.faststate.dsl;

/**
 * Skeleton.
 *
 * @param <E> its type
 */
public record ValueSignal<E extends Enum<E>>(String name, E initial) implements Signal<E> {}
