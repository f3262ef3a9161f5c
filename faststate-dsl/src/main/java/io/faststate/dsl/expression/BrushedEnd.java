package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.NumberExpr;
import java.util.Locale;

/** An end of the range that a brush tells of, in the listener for its event. */
public enum BrushedEnd implements NumberExpr<Double> {
    FROM,
    TO;

    @Override
    public void write(ExpressionSink out) {
        out.code("evt.detail." + name().toLowerCase(Locale.ROOT));
    }
}
