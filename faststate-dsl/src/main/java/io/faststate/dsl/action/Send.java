package io.faststate.dsl.action;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.ClientAction;

/**
 * Sends an event to a handler that has a name.
 *
 * @param expression the text that does so
 */
public record Send(String expression) implements ClientAction {
    @Override
    public void write(ExpressionSink out) {
        out.code(expression);
    }
}
