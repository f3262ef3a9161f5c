package io.faststate.dsl;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import java.util.List;

/**
 * The name of a box that stands for one item of a list, and whether it is ticked.
 *
 * @param <T> the type of the items
 */
final class TickBinding<T> extends Attribute {
    private static final AttributeName NAME = AttributeName.of("name");
    private static final AttributeName CHECKED = AttributeName.of("checked");

    private final ListSignal<T> list;
    private final T item;

    TickBinding(ListSignal<T> list, T item) {
        super(NAME);
        this.list = list;
        this.item = item;
    }

    @Override
    void write(HtmlWriter out) {
        var context = out.context();
        var ticked = context.initial(list) instanceof List<?> initial && initial.contains(item);
        out.attribute(NAME, list.name());
        context.box(list.name());
        if (context.typed(list, list.name()).map(typed -> typed.contains(FieldBinding.text(item))).orElse(ticked)) {
            out.flag(CHECKED);
        }
    }
}
