package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;

/**
 * True or false.
 *
 * @param value the constant
 */
public record BooleanLiteral(boolean value) implements BooleanExpr {
    @Override
    public void write(ExpressionSink out) {
        out.literal(value);
    }
}
