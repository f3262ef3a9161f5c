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
import org.jspecify.annotations.Nullable;

/**
 * A region that shows a placeholder until its value is loaded; see {@link Html#async}. Its methods modify it and return
 * it, so that calls chain.
 *
 * @param <T> the type of the loaded value
 */
public final class Async<T> extends Attached implements Node {
    private final Region<? super T> view;
    private final Element<?> placeholder;
    private Load<T> load;
    private @Nullable LoadFailureView failed;

    Async(Loader<T> loader, Region<? super T> view, Element<?> placeholder) {
        this.load = new Load<>(Objects.requireNonNull(loader, "loader"), "");
        this.view = Objects.requireNonNull(view, "view");
        this.placeholder = Objects.requireNonNull(placeholder, "placeholder");
        Contents.attach(this, placeholder, 1, 1);
    }

    /**
     * Loads again when the key changes. A change of a value that the loader captured has the same effect without a key:
     *
     * {@snippet :
     * var round = page.tab("round", 0);
     * return section(
     *         async(() -> prices.load(), it -> table(it), p("Loading…")).key(round.get()),
     *         button("Reload").onClick(() -> round.update(n -> n + 1)));
     * }
     *
     * @param key a value that counts by content when a handler captures it: a text, a number, a record of such values
     */
    public Async<T> key(Object key) {
        load = new Load<>(load.loader(), key);
        return this;
    }

    /** Shows a failure with this view instead of the default message and retry button. */
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

    /** What the region shows at the moment. */
    record Loading<T>(Load<T> load, Region<? super T> view, Element<?> placeholder, @Nullable LoadFailureView failed)
            implements LoadRegion {
        @Override
        public Element<?> render() throws Exception {
            var root = root();
            if (root.id().isEmpty()) {
                // The browser replaces one by the other because they share an id.
                placeholder.id().ifPresent(root::id);
            }
            return root;
        }

        private Element<?> root() throws Exception {
            var its = load;
            return switch (Work.rendering("show what is loaded").load(its)) {
                case LoadState.Pending<T> pending -> placeholder;
                case LoadState.Ready<T> ready -> view.render(ready.value());
                case LoadState.Failed<T> told -> {
                    var failure = new LoadFailure(
                            told.code(), told.message(), () -> Work.handlingEvent("load again").loadAgain(its));
                    yield failed == null ? told(failure, told.again()) : failed.render(failure);
                }
            };
        }

        private static Element<?> told(LoadFailure failure, String again) {
            return div(p(failure.message()), button(again).type(ButtonType.BUTTON).onClick(failure.retry())).role("alert");
        }
    }
}
