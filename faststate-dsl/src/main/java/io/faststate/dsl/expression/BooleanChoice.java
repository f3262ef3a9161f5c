package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;

/**
 * One of two conditions, chosen by a third.
 *
 * @param condition the deciding condition
 * @param holds the value if it holds
 * @param otherwise the value if it doesn't
 */
public record BooleanChoice(BooleanExpr condition, BooleanExpr holds, BooleanExpr otherwise)
        implements BooleanExpr, Compound {
    @Override
    public void write(ExpressionSink out) {
        Syntax.choice(condition, holds, otherwise, out);
    }
}
