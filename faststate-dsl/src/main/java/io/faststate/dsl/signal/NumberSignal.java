package io.faststate.dsl.signal;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.action.Assignment;
import io.faststate.dsl.port.Work;


/**
 * A number held by the browser: {@code input().bind(amount)}.
 *
 * @param <N> its type
 */
public final class NumberSignal<N extends Number> extends ScalarSignal<N> implements NumberExpr<N> {
    private NumberSignal(String name, N initial) {
        super(name, initial);
    }

    /** A signal of a binding. */
    NumberSignal(String name, N initial, boolean declared) {
        super(name, initial, declared);
    }

    /**
     * Creates a signal.
     *
     * @param <N> its type
     * @throws FastStateException if the name is not 1 to 64 letters and digits with a letter first, or the browser
     *     can't represent the initial value exactly
     */
    public static <N extends Number> NumberSignal<N> of(String name, N initial) {
        return new NumberSignal<>(name, initial);
    }

    /** Sets the signal in the browser to a whole number, which fits every type of number. */
    public ClientAction setting(int value) {
        return Work.made(new Assignment(this, NumberExpr.of(value)));
    }

    /** Adds to the value in the browser; a negative amount subtracts. */
    public ClientAction adding(int amount) {
        return Work.made(new Assignment(this, plus(amount)));
    }

    /** Adds to the value in the browser. */
    public ClientAction adding(N amount) {
        return Work.made(new Assignment(this, plus(amount)));
    }

    /** Adds the current value of an expression to the value in the browser. */
    public ClientAction adding(NumberExpr<? extends N> amount) {
        return Work.made(new Assignment(this, plus(amount)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<N> type() {
        return (Class<N>) initial().getClass();
    }

    @Override
    protected Expr<N> literal(N value) {
        return NumberExpr.of(value);
    }
}
