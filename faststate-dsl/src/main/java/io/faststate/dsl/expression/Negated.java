package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.NumberExpr;

/**
 * A number with the opposite sign.
 *
 * @param <N> its type
 * @param number the number
 */
public record Negated<N extends Number>(NumberExpr<N> number) implements NumberExpr<N>, Compound {
    @Override
    public void write(ExpressionSink out) {
        out.code("-");
        Syntax.operand(number, out);
    }
}
