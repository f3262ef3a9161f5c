package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;

/**
 * A combination of two conditions.
 *
 * @param operator how they are combined
 * @param left the first condition
 * @param right the second condition, evaluated only if needed
 */
public record Logic(Operator operator, BooleanExpr left, BooleanExpr right) implements BooleanExpr, Compound {
    @Override
    public void write(ExpressionSink out) {
        Syntax.binary(left, operator == Operator.AND ? " && " : " || ", right, out);
    }

    /** The ways to combine two conditions. */
    public enum Operator {
        /** Both hold. */
        AND,
        /** At least one holds. */
        OR
    }
}
