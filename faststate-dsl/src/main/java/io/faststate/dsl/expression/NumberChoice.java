package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.NumberExpr;

/**
 * One of two numbers, chosen by a condition.
 *
 * @param <N> its type
 * @param condition the deciding condition
 * @param holds the value if it holds
 * @param otherwise the value if it doesn't
 */
public record NumberChoice<N extends Number>(BooleanExpr condition, NumberExpr<N> holds, NumberExpr<N> otherwise)
        implements NumberExpr<N>, Compound {
    @Override
    public void write(ExpressionSink out) {
        Syntax.choice(condition, holds, otherwise, out);
    }
}
