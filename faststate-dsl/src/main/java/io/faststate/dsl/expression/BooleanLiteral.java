package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;

/**
 * A constant boolean.
 *
 * @param value the constant
 */
public record BooleanLiteral(boolean value) implements BooleanExpr {
    @Override
    public void write(ExpressionSink out) {
        out.literal(value);
    }
}
