package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.StringExpr;

/**
 * The length of a text in UTF-16 code units.
 *
 * @param subject the text
 */
public record TextLength(StringExpr subject) implements NumberExpr<Integer> {
    @Override
    public void write(ExpressionSink out) {
        Syntax.receiver(subject, out);
        out.code(".length");
    }
}
