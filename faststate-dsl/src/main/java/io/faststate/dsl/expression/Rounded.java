package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.NumberExpr;

/**
 * A number rounded to a whole number.
 *
 * @param direction the rounding direction
 * @param number the number
 */
public record Rounded(Direction direction, NumberExpr<?> number) implements NumberExpr<Long> {
    @Override
    public void write(ExpressionSink out) {
        out.code(direction.call);
        number.write(out);
        out.code(")");
    }

    /** The rounding directions. */
    public enum Direction {
        /** To the nearest; halves are rounded up. */
        NEAREST("Math.round("),
        /** Down. */
        DOWN("Math.floor("),
        /** Up. */
        UP("Math.ceil(");

        private final String call;

        Direction(String call) {
            this.call = call;
        }
    }
}
