package io.faststate.dsl.action;

import io.faststate.dsl.expression.ListContains;
import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.ListSignal;

/**
 * Ticks a checkbox if its item is in a list.
 *
 * @param <T> the type of the items
 * @param list the list
 * @param item the item that the checkbox stands for
 */
public record ShowTick<T>(ListSignal<T> list, T item) implements ClientAction {
    @Override
    public void write(ExpressionSink out) {
        out.code("el.checked = ");
        new ListContains<>(list, item).write(out);
    }
}
