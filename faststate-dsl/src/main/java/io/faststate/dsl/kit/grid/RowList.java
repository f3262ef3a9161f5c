package io.faststate.dsl.kit.grid;

import java.io.Serializable;
import java.util.List;

/**
 * A list of rows that a grid sorts, filters and groups by itself: {@code () -> PEOPLE.get().all()}. The orders of a list are
 * kept for as long as it lives, so return the same list until something in it changes.
 *
 * @param <T> the type of a row
 */
@FunctionalInterface
public interface RowList<T> extends Serializable {
    /** The rows; the list never changes. */
    List<? extends T> all();
}
