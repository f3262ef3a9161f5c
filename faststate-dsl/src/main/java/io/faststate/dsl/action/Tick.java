package io.faststate.dsl.action;

import io.faststate.dsl.expression.Literal;
import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.ListSignal;

/**
 * Puts an item into a list where the checkbox that this is an event of was ticked, or takes it out. It tells the boxes of
 * one list by their items: places would be wrong once a box comes in above the others.
 *
 * @param <T> the type of the items
 * @param list the list
 * @param item the item that the box stands for
 */
public record Tick<T>(ListSignal<T> list, T item) implements ClientAction {
    @Override
    public void write(ExpressionSink out) {
        var literal = new Literal<>(item);
        out.signal(list);
        out.code(" = ");
        out.signal(list);
        out.code(".filter((it) => it !== ");
        literal.write(out);
        out.code(").concat(el.checked ? [");
        literal.write(out);
        out.code("] : [])");
    }
}
