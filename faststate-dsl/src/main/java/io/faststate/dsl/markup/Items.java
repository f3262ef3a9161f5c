package io.faststate.dsl.markup;

import io.faststate.dsl.Element;
import io.faststate.dsl.Node;
import io.faststate.dsl.render.HtmlWriter;
import java.lang.constant.Constable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Content for each item, rendered when it is written. Each item's content is written as soon as it is rendered, and can
 * be collected before the next is rendered.
 *
 * @param <T> the type of the items
 */
public final class Items<T> extends Attached implements Node {
    private final Iterable<? extends T> items;
    private final Function<? super T, ? extends Constable> view;
    /** The first row that has a pattern, if this list is part of a pattern. */
    @Nullable Markup first;

    public Items(Iterable<? extends T> items, Function<? super T, ? extends Constable> view) {
        this.items = items;
        this.view = view;
    }

    public void each(Consumer<Constable> row) {
        int position = 0;
        for (var item : items) {
            var content = view.apply(item);
            // No cycle is possible: a parent would be attached already.
            Contents.attachBelow(this, content, ++position, position);
            row.accept(content);
        }
    }

    @Override
    public void write(HtmlWriter out) {
        var pattern = new RowPattern(out);
        each(pattern::write);
    }

    @Override
    protected String description() {
        return "each(…)";
    }
}
