package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.NumberExpr;

/**
 * The browser's copy of a numeric part of a state.
 *
 * @param <N> its type
 * @param mirror the copy
 */
public record NumberMirror<N extends Number>(Mirror<?, N> mirror) implements NumberExpr<N> {
    @Override
    public void write(ExpressionSink out) {
        mirror.write(out);
    }
}
