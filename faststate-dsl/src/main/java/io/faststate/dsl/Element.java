package io.faststate.dsl;

import io.faststate.dsl.element.Div;
import java.lang.constant.Constable;

/**
 * Skeleton.
 *
 * @param <E> its own type
 */
public abstract sealed class Element<E extends Element<E>> implements Node permits Div {
    /** Skeleton. */
    protected Element(Constable... content) {}
}
