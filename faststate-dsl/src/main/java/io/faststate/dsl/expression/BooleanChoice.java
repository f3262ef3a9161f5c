package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;

/**
 * Chooses a condition by a condition.
 *
 * @param condition what decides
 * @param holds the value where it holds
 * @param otherwise the value where it doesn't
 */
public record BooleanChoice(BooleanExpr condition, BooleanExpr holds, BooleanExpr otherwise)
        implements BooleanExpr, Compound {
    @Override
    public void write(ExpressionSink out) {
        Syntax.choice(condition, holds, otherwise, out);
    }
}
