package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;

/**
 * The negation of a condition.
 *
 * @param condition the condition
 */
public record Not(BooleanExpr condition) implements BooleanExpr {
    @Override
    public void write(ExpressionSink out) {
        out.code("!");
        Syntax.operand(condition, out);
    }
}
