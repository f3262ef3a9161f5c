package io.faststate.dsl;

import java.io.Serializable;

/**
 * The view of a live region over two states.
 *
 * @param <A> the first state's type
 * @param <B> the second state's type
 */
@FunctionalInterface
public interface Region2<A, B> extends Serializable {
    /**
     * The region's one root element.
     *
     * @throws Exception to fail the render
     */
    Element<?> render(A first, B second) throws Exception;
}
