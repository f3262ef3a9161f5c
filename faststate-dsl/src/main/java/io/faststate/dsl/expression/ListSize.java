package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.Signal;
import java.util.List;

/**
 * How many items a list has.
 *
 * @param list the list
 */
public record ListSize(Signal<? extends List<?>> list) implements NumberExpr<Integer> {
    @Override
    public void write(ExpressionSink out) {
        out.signal(list);
        out.code(".length");
    }
}
