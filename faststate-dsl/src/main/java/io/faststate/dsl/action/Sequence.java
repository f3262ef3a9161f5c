package io.faststate.dsl.action;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.ClientAction;

/**
 * Two actions, one after the other.
 *
 * @param first the first action
 * @param next the second action
 */
public record Sequence(ClientAction first, ClientAction next) implements ClientAction {
    @Override
    public void write(ExpressionSink out) {
        first.write(out);
        out.code("; ");
        next.write(out);
    }

    /** Writes an action as one expression, with commas instead of semicolons. */
    public static void nested(ClientAction action, ExpressionSink out) {
        if (action instanceof Sequence sequence) {
            nested(sequence.first(), out);
            out.code(", ");
            nested(sequence.next(), out);
        } else {
            action.write(out);
        }
    }
}
