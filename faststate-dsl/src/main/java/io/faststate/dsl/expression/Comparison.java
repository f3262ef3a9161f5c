package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.Expr;

/**
 * A comparison of two values of the same kind.
 *
 * @param operator the kind of comparison
 * @param left the first value
 * @param right the second value
 */
public record Comparison(Operator operator, Expr<?> left, Expr<?> right) implements BooleanExpr, Compound {
    @Override
    public void write(ExpressionSink out) {
        Syntax.computed(left, operator.text, right, out);
    }

    /** The kinds of comparisons. */
    public enum Operator {
        /** The values are equal. */
        IS(" === "),
        /** The values differ. */
        IS_NOT(" !== "),
        /** The first number is less. */
        LESS(" < "),
        /** The first number is less or equal. */
        AT_MOST(" <= "),
        /** The first number is greater. */
        GREATER(" > "),
        /** The first number is greater or equal. */
        AT_LEAST(" >= ");

        private final String text;

        Operator(String text) {
            this.text = text;
        }
    }
}
