package io.faststate.dsl;

import java.io.Serializable;

/**
 * The view of one item of a list. It is serializable so that FastState can identify its code; it is never actually
 * serialized.
 *
 * @param <T> the item's type
 */
@FunctionalInterface
public interface Row<T> extends Serializable {
    /** The row's one root element. */
    Element<?> render(T item);
}
