package io.faststate.dsl.binding;

import io.faststate.dsl.markup.Attribute;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.signal.ListSignal;
import java.util.List;

/**
 * The name of a checkbox for one item of a list, and whether it is ticked.
 *
 * @param <T> the type of the items
 */
public final class TickBinding<T> extends Attribute {
    private static final AttributeName NAME = AttributeName.of("name");
    private static final AttributeName CHECKED = AttributeName.of("checked");

    private final ListSignal<T> list;
    private final T item;

    public TickBinding(ListSignal<T> list, T item) {
        super(NAME);
        this.list = list;
        this.item = item;
    }

    @Override
    public void write(HtmlWriter out) {
        var context = out.context();
        var ticked = context.initial(list) instanceof List<?> initial && initial.contains(item);
        out.attribute(NAME, list.name());
        context.checkable(list.name());
        if (context.typed(list, list.name()).map(typed -> typed.contains(FieldBinding.text(item))).orElse(ticked)) {
            out.flag(CHECKED);
        }
    }
}
