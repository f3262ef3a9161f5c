package io.faststate.dsl;

import io.faststate.dsl.render.ExpressionSink;

/** The browser's read-only copy of a part of a state. */
record Mirror<T, V>(State<T> state, Getter<? super T, ? extends V> part) implements Expr<V> {
    @Override
    public void write(ExpressionSink out) {
        out.mirror(state, part);
    }

    @SuppressWarnings("unchecked")
    BooleanExpr asBoolean() {
        return new BooleanMirror((Mirror<?, Boolean>) this);
    }
}
