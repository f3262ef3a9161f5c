package io.faststate.dsl.kit.grid;

import java.io.Serializable;

/**
 * Where the rows of a grid come from when they are not a list: a query that sorts, filters and cuts by itself.
 *
 * {@snippet :
 * Grid.of(page, "orders", request -> repository.find(request), Order::id)
 * }
 *
 * <p>A lambda that captures nothing but states and services of the view. A grid asks for the first row to learn how many
 * there are, then for those in view. A source that can't group ignores {@link RowRequest#group}.
 *
 * @param <T> the type of a row
 */
@FunctionalInterface
public interface RowSource<T> extends Serializable {
    /** The part of the rows that was asked for, and how many there are. */
    Rows<T> fetch(RowRequest request);
}
