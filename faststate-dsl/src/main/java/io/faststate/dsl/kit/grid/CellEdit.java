package io.faststate.dsl.kit.grid;

import java.io.Serializable;

/**
 * Stores a value that a user typed into a cell. A value that breaks a rule is refused by an exception: the one that
 * updating a state throws, or an {@link io.faststate.dsl.InvalidValueException} of your own. Its message is shown in the cell, which
 * stays in edit.
 *
 * @param <K> the type of the row's key
 * @param <V> the type of the value
 */
@FunctionalInterface
public interface CellEdit<K, V> extends Serializable {
    /** Stores the value. */
    void save(K key, V value);
}
