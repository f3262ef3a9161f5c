package io.faststate.dsl.signal;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.expression.Comparison;
import io.faststate.dsl.expression.Literal;

/**
 * An enum constant, held by the browser as its {@link Enum#name}.
 *
 * @param <E> the enum
 */
public final class ValueSignal<E extends Enum<E>> extends ScalarSignal<E> {
    private ValueSignal(String name, E initial) {
        super(name, initial);
    }

    /** A signal of a binding. */
    ValueSignal(String name, E initial, boolean declared) {
        super(name, initial, declared);
    }

    /**
     * Creates a signal.
     *
     * @param <E> the enum
     * @throws FastStateException if the name is not 1 to 64 letters and digits with a letter first
     */
    public static <E extends Enum<E>> ValueSignal<E> of(String name, E initial) {
        return new ValueSignal<>(name, initial);
    }

    /** Whether the signal holds this constant. */
    public BooleanExpr is(E constant) {
        return new Comparison(Comparison.Operator.IS, this, literal(constant));
    }

    /** Whether both signals hold the same constant. */
    public BooleanExpr is(ValueSignal<E> other) {
        return new Comparison(Comparison.Operator.IS, this, other);
    }

    /** Whether the signal holds a different constant. */
    public BooleanExpr isNot(E constant) {
        return new Comparison(Comparison.Operator.IS_NOT, this, literal(constant));
    }

    @Override
    public Class<E> type() {
        return initial().getDeclaringClass();
    }

    @Override
    protected Expr<E> literal(E value) {
        return new Literal<>(value);
    }
}
