package io.faststate.dsl.render;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Region;
import io.faststate.dsl.Value;
import java.io.Serializable;
import java.util.List;

/**
 * A region of the page that is rendered and morphed by itself.
 *
 * @param values the values that its view is given, in order
 * @param view the {@link Region}, {@link Region.Pair} or {@link Region.Plain}
 */
public record Live(List<Value<?>> values, Serializable view) implements Node {
    /**
     * Reads the values and runs the view.
     *
     * @throws Exception what the view throws
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

    /** Whether it shows what is loaded for one tab alone, so that no other tab can take it over. */
    public boolean loads() {
        return view instanceof LoadRegion;
    }

    /** The view as the application wrote it, which the region is told apart by. */
    public Serializable code() {
        return view instanceof LoadRegion loading ? loading.view() : view;
    }

    @Override
    public void write(HtmlWriter out) {
        out.context().region(this, out);
    }
}
