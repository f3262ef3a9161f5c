package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;

/**
 * Combines two conditions.
 *
 * @param operator how
 * @param left the first condition
 * @param right the second, computed only where it matters
 */
public record Logic(Operator operator, BooleanExpr left, BooleanExpr right) implements BooleanExpr, Compound {
    @Override
    public void write(ExpressionSink out) {
        Syntax.binary(left, operator == Operator.AND ? " && " : " || ", right, out);
    }

    /** How two conditions are combined. */
    public enum Operator {
        /** Both hold. */
        AND,
        /** At least one holds. */
        OR
    }
}
