package io.faststate.dsl;

import io.faststate.dsl.value.GetterChain;
import java.io.Serializable;

/**
 * A function that reads a part of a value, as a method reference or a lambda: {@code Counter::count}.
 *
 * @param <T> the type of the whole
 * @param <V> the type of the part
 */
@FunctionalInterface
public interface Getter<T, V> extends Serializable {
    /** The part of the whole. */
    V get(T whole);

    /** Returns the getter itself, so that {@link #then} can be called on a method reference. */
    static <T, V> Getter<T, V> of(Getter<T, V> getter) {
        return getter;
    }

    /** A getter for a part of the part: {@code Getter.of(Profile::address).then(Address::city)}. */
    default <W> Getter<T, W> then(Getter<? super V, ? extends W> next) {
        return new GetterChain<T, V, W>(this, next);
    }
}
