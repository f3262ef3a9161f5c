package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.ListSignal;

/**
 * Whether a list contains an item.
 *
 * @param <T> the type of the items
 * @param list the list
 * @param item the item
 */
public record ListContains<T>(ListSignal<T> list, T item) implements BooleanExpr {
    @Override
    public void write(ExpressionSink out) {
        out.signal(list);
        out.code(".includes(");
        new Literal<>(item).write(out);
        out.code(")");
    }
}
