package io.faststate.dsl.signal;

import io.faststate.dsl.Node;
import io.faststate.dsl.expression.Literal;
import io.faststate.dsl.expression.Mirror;
import io.faststate.dsl.expression.SignalComponent;
import io.faststate.dsl.markup.BoundText;
import io.faststate.dsl.render.ExpressionSink;

/**
 * A client expression: the browser evaluates it, and evaluates it again when one of its signals changes.
 *
 * @param <T> the type of its value
 */
public sealed interface Expr<T> permits BooleanExpr, NumberExpr, StringExpr, Signal, SignalComponent, Mirror, Literal {
    /** Writes the expression as JavaScript. */
    void write(ExpressionSink out);

    /** Text that shows the value and follows it. */
    default Node text() {
        return new BoundText(this);
    }
}
