package io.faststate.dsl.action;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.ClientAction;

/**
 * Sends an event to a named action.
 *
 * @param expression the Datastar expression that sends it
 */
public record Send(String expression) implements ClientAction {
    @Override
    public void write(ExpressionSink out) {
        out.code(expression);
    }
}
