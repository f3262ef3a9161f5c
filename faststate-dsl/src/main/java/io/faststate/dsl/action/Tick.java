package io.faststate.dsl.action;

import io.faststate.dsl.expression.Literal;
import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.ListSignal;

/**
 * Adds an item to a list if its checkbox was ticked, or removes it. The checkboxes of a list are identified by their
 * items; positions would be wrong once a box is added above the others.
 *
 * @param <T> the type of the items
 * @param list the list
 * @param item the item that the checkbox stands for
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
