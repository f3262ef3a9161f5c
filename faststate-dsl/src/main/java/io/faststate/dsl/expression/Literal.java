package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.Expr;

/**
 * A constant of another type, such as a record or an enum constant; the browser holds an enum constant as its name.
 *
 * @param <T> its type
 * @param value the constant
 */
public record Literal<T>(T value) implements Expr<T> {
    @Override
    public void write(ExpressionSink out) {
        out.literal(value instanceof Enum<?> constant ? constant.name() : value);
    }
}
