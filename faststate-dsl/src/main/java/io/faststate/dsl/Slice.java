package io.faststate.dsl;

import java.io.Serializable;
import java.util.List;

/**
 * Gives a part of a long list.
 *
 * @param <T> the type of the items
 */
@FunctionalInterface
public interface Slice<T> extends Serializable {
    /** The items from one index to before another, both from 0; as many as there are between them. */
    List<? extends T> items(int from, int to);
}
