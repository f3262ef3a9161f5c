package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.NumberExpr;

/**
 * A whole number near another.
 *
 * @param direction which one
 * @param number the number
 */
public record Rounded(Direction direction, NumberExpr<?> number) implements NumberExpr<Long> {
    @Override
    public void write(ExpressionSink out) {
        out.code(direction.call);
        number.write(out);
        out.code(")");
    }

    /** Which whole number is taken. */
    public enum Direction {
        /** The nearest, the greater of two. */
        NEAREST("Math.round("),
        /** The greatest that is not greater. */
        DOWN("Math.floor("),
        /** The least that is not less. */
        UP("Math.ceil(");

        private final String call;

        Direction(String call) {
            this.call = call;
        }
    }
}
