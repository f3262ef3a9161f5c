package io.faststate.dsl.signal;

import io.faststate.dsl.Node;
import io.faststate.dsl.expression.Literal;
import io.faststate.dsl.expression.Mirror;
import io.faststate.dsl.expression.SignalComponent;
import io.faststate.dsl.markup.BoundText;
import io.faststate.dsl.render.ExpressionSink;

/**
 * A client expression: the browser computes it, and again when a signal in it changes.
 *
 * @param <T> the type of its value
 */
public sealed interface Expr<T> permits BooleanExpr, NumberExpr, StringExpr, Signal, SignalComponent, Mirror, Literal {
    /** Writes the expression's text. */
    void write(ExpressionSink out);

    /** Text that shows the value. */
    default Node text() {
        return new BoundText(this);
    }
}
