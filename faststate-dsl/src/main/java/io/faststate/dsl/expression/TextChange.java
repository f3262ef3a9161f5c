package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.StringExpr;

/**
 * A text derived from another.
 *
 * @param method the conversion
 * @param subject the original text
 */
public record TextChange(Method method, StringExpr subject) implements StringExpr {
    @Override
    public void write(ExpressionSink out) {
        Syntax.receiver(subject, out);
        out.code(method.call);
    }

    /** The conversions of a text. */
    public enum Method {
        /** Removes white space at both ends. */
        TRIM(".trim()"),
        /** Converts to lower case. */
        LOWER_CASE(".toLowerCase()"),
        /** Converts to upper case. */
        UPPER_CASE(".toUpperCase()");

        private final String call;

        Method(String call) {
            this.call = call;
        }
    }
}
