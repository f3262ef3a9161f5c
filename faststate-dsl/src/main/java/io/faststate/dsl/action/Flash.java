package io.faststate.dsl.action;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ClientAction;
import java.time.Duration;

/**
 * Makes a signal true for a given time.
 *
 * @param signal the signal
 * @param time how long the signal stays true
 */
public record Flash(BooleanSignal signal, Duration time) implements ClientAction {
    @Override
    public void write(ExpressionSink out) {
        out.code("(");
        out.signal(signal);
        out.code(" = true, setTimeout(() => (");
        out.signal(signal);
        out.code(" = false), " + time.toMillis() + "))");
    }
}
