package io.faststate.dsl;

import io.faststate.dsl.render.HtmlWriter;
import java.io.Serializable;
import java.util.List;

/**
 * A region of the page that is rendered and morphed by itself.
 *
 * @param states the states that its view is given, in order
 * @param view the {@link Region}, {@link Region2} or {@link Region0}
 */
public record Live(List<State<?>> states, Serializable view) implements Node {
    /**
     * Reads the states and runs the view.
     *
     * @throws Exception what the view throws
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Element<?> render() throws Exception {
        return switch (view) {
            case Region one -> one.render(states.get(0).get());
            case Region2 two -> two.render(states.get(0).get(), states.get(1).get());
            case Region0 none -> none.render();
            default -> throw new FastStateException("Not the view of a region: " + view.getClass().getName());
        };
    }

    /** Whether it shows what is loaded for one tab alone, so that no other tab can take it over. */
    public boolean loads() {
        return view instanceof Async.Loading;
    }

    /** The view as the application wrote it, which the region is told apart by. */
    public Serializable code() {
        return view instanceof Async.Loading<?> loading ? loading.view() : view;
    }

    @Override
    public void write(HtmlWriter out) {
        out.context().region(this, out);
    }
}
