package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.StringExpr;
import java.util.Objects;

/**
 * A constant text.
 *
 * @param value the constant
 */
public record StringLiteral(String value) implements StringExpr {
    /** Refuses null. */
    public StringLiteral {
        Objects.requireNonNull(value, "A text in a client expression is null");
    }

    @Override
    public void write(ExpressionSink out) {
        out.literal(value);
    }
}
