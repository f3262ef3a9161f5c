package io.faststate.dsl;

import java.io.Serializable;

/**
 * The view of a live region over one value.
 *
 * @param <T> the value's type
 */
@FunctionalInterface
public interface Region<T> extends Serializable {
    /**
     * The region's one root element.
     *
     * @throws Exception to fail the render
     */
    Element<?> render(T value) throws Exception;

    /**
     * The view of a live region over two values.
     *
     * @param <A> the first value's type
     * @param <B> the second value's type
     */
    @FunctionalInterface
    interface Pair<A, B> extends Serializable {
        /**
         * The region's one root element.
         *
         * @throws Exception to fail the render
         */
        Element<?> render(A first, B second) throws Exception;
    }

    /** The view of a live region that follows every value it reads. */
    @FunctionalInterface
    interface Plain extends Serializable {
        /**
         * The region's one root element.
         *
         * @throws Exception to fail the render
         */
        Element<?> render() throws Exception;
    }
}
