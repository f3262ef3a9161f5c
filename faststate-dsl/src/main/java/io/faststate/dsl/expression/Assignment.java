package io.faststate.dsl.expression;

import io.faststate.dsl.ClientAction;
import io.faststate.dsl.Expr;
import io.faststate.dsl.RecordSignal;
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
        if (signal instanceof RecordSignal<?> record && value instanceof Literal<?>(Record given)) {
            out.assigned(record, given);
        }
        out.signal(signal);
        out.code(" = ");
        value.write(out);
    }
}
