package io.faststate.dsl.action;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.ClientAction;

/**
 * One action after the other.
 *
 * @param first the first
 * @param next the second
 */
public record Sequence(ClientAction first, ClientAction next) implements ClientAction {
    @Override
    public void write(ExpressionSink out) {
        first.write(out);
        out.code("; ");
        next.write(out);
    }
}
