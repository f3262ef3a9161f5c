package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.NumberExpr;

/**
 * A constant number.
 *
 * @param <N> its type
 * @param value the constant
 */
public record NumberLiteral<N extends Number>(N value) implements NumberExpr<N> {
    /** Refuses a number that the browser can't represent exactly. */
    public NumberLiteral {
        JsNumbers.requireExact(value);
    }

    @Override
    public void write(ExpressionSink out) {
        var number = JsNumbers.of(value);
        out.literal(JsNumbers.isWhole(number) ? (Number) (long) number : number);
    }

    boolean negative() {
        return Math.copySign(1, JsNumbers.of(value)) < 0;
    }
}
