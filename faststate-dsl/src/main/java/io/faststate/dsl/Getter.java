package io.faststate.dsl;

import java.io.Serializable;

/**
 * A part of a value, as a method reference or a lambda: {@code Counter::count}.
 *
 * @param <T> the whole
 * @param <V> the part
 */
@FunctionalInterface
public interface Getter<T, V> extends Serializable {
    /** The part of the whole. */
    V get(T whole);
}
