package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.StringExpr;

/**
 * Whether a text contains another.
 *
 * @param method where to look
 * @param subject the text
 * @param part the text to look for
 */
public record TextTest(Method method, StringExpr subject, StringExpr part) implements BooleanExpr {
    @Override
    public void write(ExpressionSink out) {
        Syntax.receiver(subject, out);
        out.code(method.call);
        part.write(out);
        out.code(")");
    }

    /** Where to look for the part. */
    public enum Method {
        /** Anywhere. */
        CONTAINS(".includes("),
        /** At the start. */
        STARTS_WITH(".startsWith("),
        /** At the end. */
        ENDS_WITH(".endsWith(");

        private final String call;

        Method(String call) {
            this.call = call;
        }
    }
}
