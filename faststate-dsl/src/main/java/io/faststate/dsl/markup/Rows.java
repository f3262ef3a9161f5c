package io.faststate.dsl.markup;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.Row;
import io.faststate.dsl.ScopedRow;
import io.faststate.dsl.render.HtmlWriter;
import java.util.HashSet;
import java.util.function.Function;

/**
 * The rows of a list. Each has an id derived from its key, so that a morph finds it again. Each row is rendered when it
 * is written.
 *
 * @param <T> the type of the items
 */
public final class Rows<T> extends Attached implements Node {
    private final Iterable<? extends T> items;
    private final Function<? super T, ?> key;
    private final Function<? super T, ? extends Element<?>> view;
    private final long code;

    public Rows(Iterable<? extends T> items, Function<? super T, ?> key, Row<? super T> view) {
        this(items, key, view::render, RowCode.of(view));
    }

    private Rows(
            Iterable<? extends T> items,
            Function<? super T, ?> key,
            Function<? super T, ? extends Element<?>> view,
            long code) {
        this.items = items;
        this.key = key;
        this.view = view;
        this.code = code;
    }

    /** Creates rows that each have their own scope on a page. */
    public static <T> Rows<T> scoped(
            Page page, Iterable<? extends T> items, Function<? super T, ?> key, ScopedRow<? super T> view) {
        return new Rows<>(items, key, item -> view.render(page.scope(key.apply(item)), item), RowCode.of(view));
    }

    @Override
    public void write(HtmlWriter out) {
        var prefix = out.listPrefix(code);
        var pattern = new RowPattern(out);
        var seen = new HashSet<String>();
        var context = out.context();
        int position = 0;
        context.listStart(out);
        for (var item : items) {
            var text = RowKey.text(key.apply(item));
            if (!seen.add(text)) {
                throw new FastStateException("Two rows of a list have the key " + key.apply(item)
                        + "; a key names one row");
            }
            var row = view.apply(item);
            // No cycle is possible: a parent would be attached already.
            Contents.attachBelow(this, row, ++position, position);
            int from = out.size();
            context.row(out.write(row, prefix + text, pattern::write), from, out);
        }
        context.listEnd(out);
    }

    @Override
    protected String description() {
        return "each(…)";
    }
}
