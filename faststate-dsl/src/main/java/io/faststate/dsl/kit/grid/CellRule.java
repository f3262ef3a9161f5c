package io.faststate.dsl.kit.grid;

import java.io.Serializable;

/**
 * A rule for a cell's value: {@code price -> price < 0 ? "must not be negative" : ""}.
 *
 * @param <V> the type of the value
 */
@FunctionalInterface
public interface CellRule<V> extends Serializable {
    /** What is wrong with the value, for the user; empty if nothing is. */
    String check(V value);
}
