package io.faststate.dsl.action;

import io.faststate.dsl.expression.Syntax;
import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.ClientAction;

/**
 * An action that runs only if a condition holds.
 *
 * @param condition the condition
 * @param action the action to run if it holds
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
