package io.faststate.dsl.value;

import io.faststate.dsl.Getter;

/**
 * A getter for a part of a part.
 *
 * @param first reads the part of the whole
 * @param next reads the part of that part
 */
public record GetterChain<T, V, W>(Getter<? super T, ? extends V> first, Getter<? super V, ? extends W> next)
        implements Getter<T, W> {
    private static final long serialVersionUID = 1L;

    @Override
    public W get(T whole) {
        return next.get(first.get(whole));
    }
}
