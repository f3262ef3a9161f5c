package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.NumberExpr;

/**
 * The result of an operation on two numbers.
 *
 * @param <N> the type of the result
 * @param operator the operation
 * @param left the first number
 * @param right the second number
 */
public record Arithmetic<N extends Number>(Operator operator, NumberExpr<?> left, NumberExpr<?> right)
        implements NumberExpr<N>, Compound {
    @Override
    public void write(ExpressionSink out) {
        Syntax.computed(left, operator.text, right, out);
    }

    /** The operations on two numbers. */
    public enum Operator {
        /** The sum. */
        PLUS(" + "),
        /** The difference. */
        MINUS(" - "),
        /** The product. */
        TIMES(" * "),
        /** The quotient. */
        DIVIDED_BY(" / "),
        /** The remainder of a division. */
        REMAINDER(" % ");

        private final String text;

        Operator(String text) {
            this.text = text;
        }
    }
}
