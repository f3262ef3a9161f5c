package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.NumberExpr;

/**
 * The index of the row at the top of the element that the expression is on, according to its scroll position; 0 is the
 * first.
 *
 * @param height the height of a row, in CSS pixels
 */
public record ScrolledRow(int height) implements NumberExpr<Integer> {
    @Override
    public void write(ExpressionSink out) {
        out.code("Math.floor(el.scrollTop / " + height + ")");
    }
}
