package io.faststate.server.testing.memory;

import io.faststate.server.testing.engine.Deed;
import io.faststate.server.testing.engine.FileData;
import io.faststate.server.testing.engine.Finder;
import io.faststate.server.testing.engine.Snapshot;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** Does with an element of a page what a test asks for. */
final class Deeds {
    private final LivePage page;

    Deeds(LivePage page) {
        this.page = page;
    }

    /**
     * Does it.
     *
     * @throws AssertionError if a dialog is open above the element
     */
    void does(Snapshot snapshot, Element element, Deed deed) {
        var modal = page.layers().modal();
        var whole = element.equals(page.document().body());
        if (modal != null && !element.equals(modal) && !element.parents().contains(modal) && !whole) {
            throw new AssertionError(Finder.describe(element) + " can't be reached, since the dialog "
                    + Finder.describe(modal) + " is open above the page");
        }
        var input = page.input();
        switch (deed) {
            case Deed.Click(int times) -> input.click(element, times);
            case Deed.Fill(String text) -> input.fill(element, text);
            case Deed.Type(String text) -> input.keyboard().type(element, text);
            case Deed.Press(String keys) -> input.keyboard().press(whole ? null : element, keys);
            case Deed.Check(boolean on) -> {
                if (page.fields().checked(element) != on) {
                    input.click(element, 1);
                }
            }
            case Deed.Choose(List<String> values) -> input.select(element, values);
            case Deed.Upload(List<FileData> files) -> input.upload(element, files);
            case Deed.DropFiles(List<FileData> files) -> input.dragging().dropFiles(element, files);
            case Deed.DragTo(Function<Snapshot, Element> target) -> input.dragging().drag(element, target.apply(snapshot));
            case Deed.Take() -> input.dragging().take(element);
            case Deed.Drop() -> input.dragging().drop(element);
            case Deed.Brush(double from, double to) -> input.dragging().across(element, from, to);
            case Deed.Focus() -> input.focus(element);
            case Deed.Blur() -> input.blur();
            case Deed.Hover() -> input.hover(element);
            case Deed.ScrollIntoView() -> input.scrollIntoView(element);
            case Deed.ScrollTo(int top) -> page.scrollTop(element, top);
        }
    }
}
