package io.faststate.dsl.expression;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.StringExpr;

/**
 * A number as text with a fixed number of decimal places.
 *
 * @param number the number
 * @param digits 0 to 100
 */
public record Fixed(NumberExpr<?> number, int digits) implements StringExpr {
    /** Refuses a number of digits that the browser doesn't support. */
    public Fixed {
        if (digits < 0 || digits > 100) {
            throw new FastStateException("fixed(" + digits + ") can't be written: use 0 to 100 digits");
        }
    }

    @Override
    public void write(ExpressionSink out) {
        Syntax.receiver(number, out);
        out.code(".toFixed(");
        out.literal(digits);
        out.code(")");
    }
}
