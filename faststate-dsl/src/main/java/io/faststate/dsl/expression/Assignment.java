package io.faststate.dsl.expression;

import io.faststate.dsl.ClientAction;
import io.faststate.dsl.Expr;
import io.faststate.dsl.Signal;
import io.faststate.dsl.render.ExpressionSink;

/**
 * Sets a signal.
 *
 * @param signal the signal
 * @param value its new value
 */
public record Assignment(Signal<?> signal, Expr<?> value) implements ClientAction {
    @Override
    public void write(ExpressionSink out) {
        out.signal(signal);
        out.code(" = ");
        value.write(out);
    }
}
