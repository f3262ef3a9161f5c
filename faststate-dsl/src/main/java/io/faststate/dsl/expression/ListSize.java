package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.Signal;
import java.util.List;

/**
 * The number of items in a list.
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
