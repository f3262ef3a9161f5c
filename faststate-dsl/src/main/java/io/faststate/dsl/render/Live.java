package io.faststate.dsl.render;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Region;
import io.faststate.dsl.Value;
import java.io.Serializable;
import java.util.List;

/**
 * A region of the page that is rendered and morphed on its own.
 *
 * @param values the values that are passed to the view, in order
 * @param view the {@link Region}, {@link Region.Pair} or {@link Region.Plain}
 */
public record Live(List<Value<?>> values, Serializable view) implements Node {
    /**
     * Reads the values and runs the view.
     *
     * @throws Exception if the view throws it
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Element<?> render() throws Exception {
        return switch (view) {
            case Region one -> one.render(values.get(0).get());
            case Region.Pair two -> two.render(values.get(0).get(), values.get(1).get());
            case Region.Plain none -> none.render();
            default -> throw new FastStateException("Not the view of a region: " + view.getClass().getName());
        };
    }

    /**
     * Whether the region shows a value that is loaded for a single tab, so that its render can't be shared with other
     * tabs.
     */
    public boolean loads() {
        return view instanceof LoadRegion;
    }

    /** The application's own view, which identifies the region. */
    public Serializable code() {
        return view instanceof LoadRegion loading ? loading.view() : view;
    }

    @Override
    public void write(HtmlWriter out) {
        out.context().region(this, out);
    }
}
