package io.faststate.dsl.expression;

import io.faststate.dsl.Getter;
import io.faststate.dsl.State;
import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.StringExpr;

/**
 * The browser's read-only copy of a part of a state. Views create it by the methods of {@link State}.
 *
 * @param <T> the state's type
 * @param <V> the part's type
 * @param state the state
 * @param part reads the part from the state's value
 */
public record Mirror<T, V>(State<T> state, Getter<? super T, ? extends V> part) implements Expr<V> {
    /** The copy of a numeric part. */
    public static <T, N extends Number> NumberExpr<N> number(State<T> state, Getter<? super T, ? extends N> part) {
        return new NumberMirror<>(new Mirror<T, N>(state, part));
    }

    /** The copy of a text part. */
    public static <T> StringExpr string(State<T> state, Getter<? super T, String> part) {
        return new StringMirror(new Mirror<T, String>(state, part));
    }

    @Override
    public void write(ExpressionSink out) {
        out.mirror(state, part);
    }

    @SuppressWarnings("unchecked")
    public BooleanExpr asBoolean() {
        return new BooleanMirror((Mirror<?, Boolean>) this);
    }
}
