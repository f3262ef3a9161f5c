package io.faststate.dsl.kit.grid;

import java.io.Serializable;

/**
 * Gives a new record its key: {@code person -> person.withId(UUID.randomUUID())}. It runs in a handler, once for each record
 * that is added.
 *
 * @param <T> the record type
 */
@FunctionalInterface
public interface NewKey<T extends Record> extends Serializable {
    /** The record with a key of its own. */
    T give(T item);
}
