package io.faststate.dsl.action;

import io.faststate.dsl.expression.Literal;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.signal.Signal;

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
