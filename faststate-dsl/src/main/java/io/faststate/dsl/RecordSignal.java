package io.faststate.dsl;

/**
 * Skeleton.
 *
 * @param <R> its type
 */
public record RecordSignal<R extends Record>(String name, R initial) implements Signal<R> {}
