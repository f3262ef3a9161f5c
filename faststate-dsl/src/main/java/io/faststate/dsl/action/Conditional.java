package io.faststate.dsl.action;

import io.faststate.dsl.expression.Syntax;
import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.ClientAction;

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
        Sequence.nested(action, out);
        out.code(")");
    }
}
