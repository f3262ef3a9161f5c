package io.faststate.dsl.expression;

import io.faststate.dsl.BooleanExpr;
import io.faststate.dsl.ClientAction;
import io.faststate.dsl.render.ExpressionSink;

/**
 * An action that depends on a condition.
 *
 * @param condition what decides
 * @param action what is done where it holds
 */
public record Conditional(BooleanExpr condition, ClientAction action) implements ClientAction {
    @Override
    public void write(ExpressionSink out) {
        Syntax.operand(condition, out);
        out.code(" && (");
        Syntax.nested(action, out);
        out.code(")");
    }
}
