package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.StringExpr;

/**
 * One of two texts, chosen by a condition.
 *
 * @param condition the deciding condition
 * @param holds the value if it holds
 * @param otherwise the value if it doesn't
 */
public record StringChoice(BooleanExpr condition, StringExpr holds, StringExpr otherwise)
        implements StringExpr, Compound {
    @Override
    public void write(ExpressionSink out) {
        Syntax.choice(condition, holds, otherwise, out);
    }
}
