package io.faststate.dsl;

import io.faststate.dsl.render.HtmlWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The rows of a list, each with an id made of its key, so that a morph finds it again. */
final class Rows extends Attached implements Node {
    private final long code;
    private final List<String> keys = new ArrayList<>();
    private final List<Element<?>> rows = new ArrayList<>();

    private Rows(long code) {
        this.code = code;
    }

    static <T> Rows of(Iterator<? extends T> items, Function<? super T, ?> key, Row<? super T> view) {
        var list = new Rows(RowCode.of(view));
        Set<String> seen = new HashSet<>();
        while (items.hasNext()) {
            var item = items.next();
            var text = RowKey.text(key.apply(item));
            if (!seen.add(text)) {
                throw new FastStateException("Two rows of a list have the key " + key.apply(item)
                        + "; a key names one row");
            }
            var row = view.render(item);
            Contents.attach(list, row, list.rows.size() + 1, list.rows.size() + 1);
            list.keys.add(text);
            list.rows.add(row);
        }
        return list;
    }

    @Override
    public void write(HtmlWriter out) {
        var prefix = out.listPrefix(code);
        for (int i = 0; i < rows.size(); i++) {
            out.write(rows.get(i), prefix + keys.get(i));
        }
    }

    @Override
    String description() {
        return "each(…)";
    }
}
