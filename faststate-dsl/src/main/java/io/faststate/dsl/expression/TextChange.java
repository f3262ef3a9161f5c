package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.StringExpr;

/**
 * A text made from another.
 *
 * @param method how
 * @param subject the other text
 */
public record TextChange(Method method, StringExpr subject) implements StringExpr {
    @Override
    public void write(ExpressionSink out) {
        Syntax.receiver(subject, out);
        out.code(method.call);
    }

    /** How the text is changed. */
    public enum Method {
        /** Without white space at both ends. */
        TRIM(".trim()"),
        /** In lower case. */
        LOWER_CASE(".toLowerCase()"),
        /** In upper case. */
        UPPER_CASE(".toUpperCase()");

        private final String call;

        Method(String call) {
            this.call = call;
        }
    }
}
