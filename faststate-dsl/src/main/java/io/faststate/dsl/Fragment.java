package io.faststate.dsl;

import io.faststate.dsl.render.HtmlWriter;
import java.lang.constant.Constable;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;

/** Content without an element around it. */
final class Fragment extends Attached implements Node {
    private final Constable[] content;

    Fragment(Constable... content) {
        this.content = content;
        Contents.attachToNew(this, content);
    }

    static <T> Fragment of(Iterable<? extends T> items, Function<? super T, ? extends Constable> view) {
        var content = new Constable[items instanceof Collection<?> known ? known.size() : 16];
        int count = 0;
        for (var item : items) {
            if (count == content.length) {
                content = Arrays.copyOf(content, Math.max(16, 2 * count));
            }
            content[count++] = view.apply(item);
        }
        return new Fragment(count == content.length ? content : Arrays.copyOf(content, count));
    }

    Constable[] content() {
        return content;
    }

    @Override
    public void write(HtmlWriter out) {
        if (content.length > 3 && RowPattern.fits(content[0])) {
            writeRows(content[0], out);
        } else {
            Contents.write(content, out);
        }
    }

    /** Writes what is likely to look alike, since the same code has made it. */
    private void writeRows(Constable first, HtmlWriter out) {
        var pattern = RowPattern.ofFirst((Element<?>) first, out);
        for (int i = 1; i < content.length; i++) {
            if (content[i] instanceof Element<?> row) {
                pattern.write(row);
            } else {
                Contents.write(content[i], out);
            }
        }
    }

    @Override
    String description() {
        return "a fragment";
    }
}
