package io.faststate.dsl;

import java.io.Serializable;

/**
 * The view of a live region over one state.
 *
 * @param <T> the state's type
 */
@FunctionalInterface
public interface Region<T> extends Serializable {
    /**
     * The region's one root element.
     *
     * @throws Exception to fail the render
     */
    Element<?> render(T value) throws Exception;
}
