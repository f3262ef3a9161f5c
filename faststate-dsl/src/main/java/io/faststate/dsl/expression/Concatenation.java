package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.signal.StringExpr;

/**
 * Two values joined to one text. At least one of them is a text.
 *
 * @param left the start
 * @param right the end
 */
public record Concatenation(Expr<?> left, Expr<?> right) implements StringExpr, Compound {
    @Override
    public void write(ExpressionSink out) {
        Syntax.binary(left, " + ", right, out);
    }
}
