package io.faststate.dsl;

import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.StringExpr;

/**
 * A value derived from another value by a function; {@link Value#map} creates it. It is computed on each read and never
 * stored.
 *
 * @param <T> its type
 */
public final class Computed<T> implements Value<T> {
    private final Value<Object> origin;
    private final Getter<Object, T> function;

    private Computed(Value<Object> origin, Getter<Object, T> function) {
        this.origin = origin;
        this.function = function;
    }

    @SuppressWarnings("unchecked") // the function takes what the origin gives
    static <S, T> Computed<T> of(Value<S> origin, Getter<? super S, ? extends T> function) {
        return new Computed<>((Value<Object>) origin, (Getter<Object, T>) (Getter<?, ?>) function);
    }

    @Override
    public T get() {
        return function.get(origin.get());
    }

    @Override
    public Node text() {
        return origin.text(function);
    }

    @Override
    public Node text(Getter<? super T, ?> part) {
        var its = function;
        return origin.text(value -> part.get(its.get(value)));
    }

    @Override
    public BooleanExpr is(Test<? super T> test) {
        var its = function;
        return origin.is(value -> test.test(its.get(value)));
    }

    @Override
    public <N extends Number> NumberExpr<N> number(Getter<? super T, ? extends N> part) {
        var its = function;
        return origin.number(value -> part.get(its.get(value)));
    }

    @Override
    public StringExpr string(Getter<? super T, String> part) {
        var its = function;
        return origin.string(value -> part.get(its.get(value)));
    }

    @Override
    public String toString() {
        throw new FastStateException(
                "A computed value is not text: put value.text() into the content to follow it, or value.get() to read it once");
    }
}
