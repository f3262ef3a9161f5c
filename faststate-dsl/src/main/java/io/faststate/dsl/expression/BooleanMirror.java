package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;

/**
 * The browser's copy of a boolean part of a state.
 *
 * @param mirror the copy
 */
public record BooleanMirror(Mirror<?, Boolean> mirror) implements BooleanExpr {
    @Override
    public void write(ExpressionSink out) {
        mirror.write(out);
    }
}
