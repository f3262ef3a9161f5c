package io.faststate.dsl;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;

import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.markup.Attached;
import io.faststate.dsl.markup.Contents;
import io.faststate.dsl.port.Load;
import io.faststate.dsl.port.LoadState;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.Live;
import io.faststate.dsl.render.LoadRegion;
import java.util.List;
import java.util.Objects;

/**
 * A region that shows a placeholder until its value is loaded: see {@link Html#async}. Its methods change it and return
 * it, so that they chain.
 *
 * @param <T> what is loaded
 */
public final class Async<T> extends Attached implements Node {
    private static final LoadFailureView TOLD = failure -> div(
                    p(failure.message()), button("Try again").type(ButtonType.BUTTON).onClick(failure.retry()))
            .role("alert");

    private final Region<? super T> view;
    private final Element<?> placeholder;
    private Load<T> load;
    private LoadFailureView failed = TOLD;

    Async(Loader<T> loader, Region<? super T> view, Element<?> placeholder) {
        this.load = new Load<>(Objects.requireNonNull(loader, "loader"), "");
        this.view = Objects.requireNonNull(view, "view");
        this.placeholder = Objects.requireNonNull(placeholder, "placeholder");
        Contents.attach(this, placeholder, 1, 1);
    }

    /**
     * Loads again when a key is another one, as it does by itself when the loader captured another value:
     *
     * {@snippet :
     * var round = page.tab("round", 0);
     * return section(
     *         async(() -> prices.load(), it -> table(it), p("Loading…")).key(round.get()),
     *         button("Reload").onClick(() -> round.update(n -> n + 1)));
     * }
     *
     * @param key what has an identity for a handler that captured it: a text, a number, a record of such values
     */
    public Async<T> key(Object key) {
        load = new Load<>(load.loader(), key);
        return this;
    }

    /** Shows a failure by another view than the message and a button that tries again. */
    public Async<T> failed(LoadFailureView content) {
        failed = content;
        return this;
    }

    @Override
    protected String description() {
        return "async(…)";
    }

    @Override
    public void write(HtmlWriter out) {
        out.context().region(new Live(List.of(), new Loading<>(load, view, placeholder, failed)), out);
    }

    /** What the region shows now. */
    record Loading<T>(Load<T> load, Region<? super T> view, Element<?> placeholder, LoadFailureView failed)
            implements LoadRegion {
        @Override
        public Element<?> render() throws Exception {
            var root = root();
            if (root.id().isEmpty()) {
                // One takes the other's place in the browser by the id that they share.
                placeholder.id().ifPresent(root::id);
            }
            return root;
        }

        private Element<?> root() throws Exception {
            var its = load;
            return switch (Work.rendering("show what is loaded").load(its)) {
                case LoadState.Pending<T> pending -> placeholder;
                case LoadState.Ready<T> ready -> view.render(ready.value());
                case LoadState.Failed<T> told ->
                    failed.render(new LoadFailure(told.code(), told.message(), () -> Work.handlingEvent("load again").loadAgain(its)));
            };
        }
    }
}
