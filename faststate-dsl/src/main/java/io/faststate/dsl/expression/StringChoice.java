package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.StringExpr;

/**
 * Chooses a text by a condition.
 *
 * @param condition what decides
 * @param holds the value where it holds
 * @param otherwise the value where it doesn't
 */
public record StringChoice(BooleanExpr condition, StringExpr holds, StringExpr otherwise)
        implements StringExpr, Compound {
    @Override
    public void write(ExpressionSink out) {
        Syntax.choice(condition, holds, otherwise, out);
    }
}
