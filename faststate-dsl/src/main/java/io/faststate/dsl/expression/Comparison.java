package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.Expr;

/**
 * Compares two values of one kind.
 *
 * @param operator how
 * @param left the first value
 * @param right the second value
 */
public record Comparison(Operator operator, Expr<?> left, Expr<?> right) implements BooleanExpr, Compound {
    @Override
    public void write(ExpressionSink out) {
        Syntax.computed(left, operator.text, right, out);
    }

    /** How two values are compared. */
    public enum Operator {
        /** They are the same. */
        IS(" === "),
        /** They differ. */
        IS_NOT(" !== "),
        /** The first number is less. */
        LESS(" < "),
        /** The first number is less, or the same. */
        AT_MOST(" <= "),
        /** The first number is greater. */
        GREATER(" > "),
        /** The first number is greater, or the same. */
        AT_LEAST(" >= ");

        private final String text;

        Operator(String text) {
            this.text = text;
        }
    }
}
