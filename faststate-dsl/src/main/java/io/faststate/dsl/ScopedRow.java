package io.faststate.dsl;

import java.io.Serializable;

/**
 * The view of one item of a list, with a page whose signals and tab states belong to the row. It is serializable so
 * that FastState can identify its code; it is never actually serialized.
 *
 * @param <T> the item's type
 * @see Page#each
 */
@FunctionalInterface
public interface ScopedRow<T> extends Serializable {
    /**
     * The row's one root element.
     *
     * @param row the page in the row's scope
     */
    Element<?> render(Page row, T item);
}
