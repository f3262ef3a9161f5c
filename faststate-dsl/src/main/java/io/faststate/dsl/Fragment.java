package io.faststate.dsl;

import io.faststate.dsl.render.HtmlWriter;
import java.lang.constant.Constable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.function.Function;

/** Content without an element around it. */
final class Fragment extends Attached implements Node {
    private final Constable[] content;

    Fragment(Constable... content) {
        this.content = content;
        Contents.attach(this, content);
    }

    static <T> Fragment of(Iterable<? extends T> items, Function<? super T, ? extends Constable> view) {
        var content = new ArrayList<Constable>(items instanceof Collection<?> known ? known.size() : 16);
        for (var item : items) {
            content.add(view.apply(item));
        }
        return new Fragment(content.toArray(Constable[]::new));
    }

    @Override
    public void write(HtmlWriter out) {
        Contents.write(content, out);
    }

    @Override
    String description() {
        return "a fragment";
    }
}
