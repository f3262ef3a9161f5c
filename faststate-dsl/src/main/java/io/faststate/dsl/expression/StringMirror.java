package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.StringExpr;

/**
 * The browser's copy of a text part of a state.
 *
 * @param mirror the copy
 */
public record StringMirror(Mirror<?, String> mirror) implements StringExpr {
    @Override
    public void write(ExpressionSink out) {
        mirror.write(out);
    }
}
