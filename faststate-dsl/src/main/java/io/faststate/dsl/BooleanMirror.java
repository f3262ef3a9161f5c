package io.faststate.dsl;

import io.faststate.dsl.render.ExpressionSink;

/** Skeleton. */
record BooleanMirror(Mirror<?, Boolean> mirror) implements BooleanExpr {
    @Override
    public void write(ExpressionSink out) {
        mirror.write(out);
    }
}
