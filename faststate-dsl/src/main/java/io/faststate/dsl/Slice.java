package io.faststate.dsl;

import java.io.Serializable;
import java.util.List;

/**
 * Supplies a part of a long list.
 *
 * @param <T> the type of the items
 */
@FunctionalInterface
public interface Slice<T> extends Serializable {
    /**
     * The items between two zero-based indexes: the first inclusive, the second exclusive. The result has exactly that
     * many items.
     */
    List<? extends T> items(int from, int to);
}
