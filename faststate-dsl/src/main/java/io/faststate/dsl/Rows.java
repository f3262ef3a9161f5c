package io.faststate.dsl;

import io.faststate.dsl.render.HtmlWriter;
import java.util.HashSet;
import java.util.function.Function;

/**
 * The rows of a list, each with an id made of its key, so that a morph finds it again. Each is made when it is written.
 *
 * @param <T> the type of the items
 */
final class Rows<T> extends Attached implements Node {
    private final Iterable<? extends T> items;
    private final Function<? super T, ?> key;
    private final Row<? super T> view;

    Rows(Iterable<? extends T> items, Function<? super T, ?> key, Row<? super T> view) {
        this.items = items;
        this.key = key;
        this.view = view;
    }

    @Override
    public void write(HtmlWriter out) {
        var prefix = out.listPrefix(RowCode.of(view));
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
            var row = view.render(item);
            // What it is in would be attached already.
            Contents.attachBelow(this, row, ++position, position);
            int from = out.size();
            context.row(out.write(row, prefix + text, pattern::write), from, out);
        }
        context.listEnd(out);
    }

    @Override
    String description() {
        return "each(…)";
    }
}
