package io.faststate.server.testing;

import io.faststate.server.testing.engine.Deed;
import io.faststate.server.testing.engine.Finder;
import io.faststate.server.testing.engine.Names;
import io.faststate.server.testing.engine.Query;
import io.faststate.server.testing.engine.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Something on a page, looked for anew each time that it is used: a page may change in between. What reads it or does
 * something with it waits until it is there, for five seconds at most (system property {@code faststate.test.timeout}), and
 * fails with what is there instead.
 */
public final class TestElement {
    private final TestPage page;
    private final @Nullable TestElement around;
    private final Query query;
    private final int index;

    private TestElement(TestPage page, @Nullable TestElement around, Query query, int index) {
        this.page = page;
        this.around = around;
        this.query = query;
        this.index = index;
    }

    static TestElement of(TestPage page, @Nullable TestElement around, Query query) {
        return new TestElement(page, around, query, -1);
    }

    // Finding

    /** Something in it. */
    public TestElement find(By by) {
        return of(page, this, by.query());
    }

    /** A field in it, by its label. */
    public TestElement field(String label) {
        return find(By.label(label));
    }

    /** A row in it with a text. */
    public TestElement row(String text) {
        return find(By.row(text));
    }

    /** One of several, counted from 0. */
    public TestElement nth(int which) {
        return new TestElement(page, around, query, which);
    }

    /** All that are there now, in the order of the page. */
    public List<TestElement> all() {
        return IntStream.range(0, count()).mapToObj(this::nth).toList();
    }

    /** How many are there now; without waiting. */
    public int count() {
        return page.tab().read(snapshot -> candidates(snapshot).size());
    }

    private List<Element> candidates(Snapshot snapshot) {
        var root = around == null ? snapshot.document() : around.resolveOrNull(snapshot);
        if (root == null) {
            return List.of();
        }
        var found = query.find().apply(snapshot, root);
        var visible = found.stream().filter(snapshot::isVisible).toList();
        return visible.isEmpty() ? found : visible;
    }

    private @Nullable Element resolveOrNull(Snapshot snapshot) {
        try {
            return resolve(snapshot);
        } catch (NotFoundError e) {
            return null;
        }
    }

    /** The one element. */
    Element resolve(Snapshot snapshot) {
        var root = around == null ? snapshot.document() : around.resolve(snapshot);
        var found = candidates(snapshot);
        if (index >= 0 && index < found.size()) {
            return found.get(index);
        }
        if (index >= 0) {
            throw new NotFoundError("There is no " + this + ", since there are only " + found.size());
        }
        if (found.isEmpty()) {
            throw new NotFoundError("There is no " + this + " on " + snapshot.address() + ". "
                    + Finder.instead(wanted(), snapshot, root));
        }
        if (found.size() > 1) {
            throw new NotFoundError("There are " + found.size() + " of " + this + " on " + snapshot.address()
                    + ": look inside of something, or say which by nth(…). They are: "
                    + String.join(", ", found.stream().limit(10).map(Finder::describe).toList()));
        }
        return found.get(0);
    }

    private String wanted() {
        var from = query.what().indexOf('\'');
        return from < 0 ? query.what() : query.what().substring(from + 1, query.what().length() - 1);
    }

    private <T> T see(Function<Snapshot, T> reader) {
        return page.eventually(reader);
    }

    private <T> T seeIt(java.util.function.BiFunction<Snapshot, Element, T> reader) {
        return see(snapshot -> reader.apply(snapshot, resolve(snapshot)));
    }

    // Reading

    /** The text that a person sees in it, with single spaces. */
    public String text() {
        return seeIt((snapshot, element) -> Names.text(element, snapshot));
    }

    /** The texts of all that are there now, in the order of the page; without waiting. */
    public List<String> texts() {
        return page.tab().read(snapshot -> candidates(snapshot).stream().map(element -> Names.text(element, snapshot)).toList());
    }

    /** What it is called; see {@link By#role(String, String)}. */
    public String name() {
        return seeIt((snapshot, element) -> Names.of(element, snapshot));
    }

    /** What is in the field. */
    public String value() {
        return seeIt((snapshot, element) -> snapshot.value(element));
    }

    /** The texts of the options that are chosen in the list. */
    public List<String> chosen() {
        return seeIt((snapshot, element) -> {
            var values = snapshot.chosen(element);
            return element.select("option").stream()
                    .filter(option -> values.contains(option.hasAttr("value") ? option.attr("value") : option.text()))
                    .map(Element::text)
                    .toList();
        });
    }

    /** An attribute; empty without it. */
    public String attribute(String name) {
        return seeIt((snapshot, element) -> element.attr(name));
    }

    /** An attribute of all that are there now, empty for those without it, in the order of the page; without waiting. */
    public List<String> attributes(String name) {
        return page.tab().read(snapshot -> candidates(snapshot).stream().map(element -> element.attr(name)).toList());
    }

    /** Whether it has an attribute. */
    public boolean hasAttribute(String name) {
        return seeIt((snapshot, element) -> element.hasAttr(name));
    }

    /** The messages that the page shows for the field: what its {@code aria-describedby} refers to. */
    public List<String> messages() {
        return seeIt((snapshot, element) -> Finder.messages(element, snapshot));
    }

    /** Its markup. */
    public String html() {
        return seeIt((snapshot, element) -> element.outerHtml());
    }

    /** Whether it is there and can be seen; without waiting. */
    public boolean isVisible() {
        return page.tab().read(snapshot -> {
            var found = candidates(snapshot);
            var one = index < 0 ? 0 : index;
            return one < found.size() && snapshot.isVisible(found.get(one));
        });
    }

    /** Whether the box is ticked, or the radio button chosen. */
    public boolean isChecked() {
        return seeIt((snapshot, element) -> snapshot.isChecked(element) || element.attr("aria-checked").equals("true"));
    }

    /** Whether it can be used. */
    public boolean isEnabled() {
        return seeIt((snapshot, element) -> enabled(element));
    }

    private static boolean enabled(Element element) {
        return !element.hasAttr("disabled")
                && !element.attr("aria-disabled").equals("true")
                && element.parents().stream().noneMatch(parent ->
                        parent.hasAttr("inert") || (parent.normalName().equals("fieldset") && parent.hasAttr("disabled")));
    }

    /** Whether it has the focus. */
    public boolean isFocused() {
        return seeIt(Snapshot::isFocused);
    }

    // Doing

    private TestElement act(Deed deed) {
        page.act(snapshot -> {
            var element = resolve(snapshot);
            if (!Set.of("body", "html").contains(element.normalName()) && !snapshot.isVisible(element) && !isHiddenInput(element)) {
                throw new NotFoundError(this + " is there, but hidden, so that nobody can use it");
            }
            if (deed instanceof Deed.Brush && !element.hasAttr("data-brush")) {
                throw new NotFoundError(this + " has no brush, so that a drag across it chooses nothing");
            }
            if (!enabled(element) && !(deed instanceof Deed.Hover)) {
                throw new NotFoundError(this + " is disabled, so that nobody can use it");
            }
            return element;
        }, deed);
        return this;
    }

    /** A field for files is often hidden behind a label of its own. */
    private static boolean isHiddenInput(Element element) {
        return element.normalName().equals("input") && element.attr("type").equals("file");
    }

    /** Clicks on it. */
    public TestElement click() {
        return act(new Deed.Click(1));
    }

    /** Clicks on something in it, by its name. */
    public TestElement click(String name) {
        find(By.name(name)).click();
        return this;
    }

    /** Clicks on it twice. */
    public TestElement doubleClick() {
        return act(new Deed.Click(2));
    }

    /** Replaces what is in the field. */
    public TestElement fill(String text) {
        return act(new Deed.Fill(text));
    }

    /** Types key by key, after what is in the field. */
    public TestElement type(String text) {
        return act(new Deed.Type(text));
    }

    /** Empties the field. */
    public TestElement clear() {
        return fill("");
    }

    /** Presses a key or keys together in it, such as {@code Enter}, {@code Escape} or {@code Control+s}. */
    public TestElement press(String keys) {
        return act(new Deed.Press(keys));
    }

    /** Ticks the box, or chooses the radio button. */
    public TestElement check() {
        return act(new Deed.Check(true));
    }

    /** Unticks the box. */
    public TestElement uncheck() {
        return act(new Deed.Check(false));
    }

    /**
     * Chooses options of the list, by what they say or by their values.
     *
     * @throws AssertionError if there is no such option
     */
    public TestElement choose(String... options) {
        var values = seeIt((snapshot, list) -> {
            var chosen = new ArrayList<String>();
            for (var option : options) {
                chosen.add(option(list, option));
            }
            return List.copyOf(chosen);
        });
        return act(new Deed.Choose(values));
    }

    private String option(Element list, String wanted) {
        var options = list.select("option");
        return options.stream()
                .filter(option -> option.text().equals(wanted) || (option.hasAttr("value") && option.attr("value").equals(wanted)))
                .findFirst()
                .map(option -> option.hasAttr("value") ? option.attr("value") : option.text())
                .orElseThrow(() -> new NotFoundError("There is no option '" + wanted + "' in " + this + ". There are: "
                        + String.join(", ", options.eachText())));
    }

    /** Chooses files. */
    public TestElement upload(TestFile... files) {
        return act(new Deed.Upload(Arrays.stream(files).map(TestFile::data).toList()));
    }

    /** Drops files on it, as a person drags them from a folder into the page. */
    public TestElement dropFiles(TestFile... files) {
        return act(new Deed.DropFiles(Arrays.stream(files).map(TestFile::data).toList()));
    }

    /** Drags it onto another element. */
    public TestElement dragTo(TestElement target) {
        return act(new Deed.DragTo(target::resolve));
    }

    /** Takes it up with the mouse and begins to drag it, until it is {@linkplain #drop dropped}. */
    public TestElement take() {
        return act(new Deed.Take());
    }

    /**
     * Drops on this element what was taken up.
     *
     * @throws IllegalStateException if nothing was
     */
    public TestElement drop() {
        return act(new Deed.Drop());
    }

    /**
     * Drags across it to choose a range, from one fraction of its width to another: 0 is its left edge, 1 its right one. It
     * must have a {@linkplain io.faststate.dsl.Page#brush brush}.
     *
     * @throws IllegalArgumentException unless the fractions are between 0 and 1
     */
    public TestElement brush(double from, double to) {
        if (!(from >= 0 && from <= 1 && to >= 0 && to <= 1)) {
            throw new IllegalArgumentException("A drag can't go from " + from + " to " + to + "; give two fractions between 0 and 1");
        }
        return act(new Deed.Brush(from, to));
    }

    /** Goes into it. */
    public TestElement focus() {
        return act(new Deed.Focus());
    }

    /** Leaves it. */
    public TestElement blur() {
        return act(new Deed.Blur());
    }

    /** Points at it. */
    public TestElement hover() {
        return act(new Deed.Hover());
    }

    /** Scrolls until it is in view. In memory this is the only way for something to come into view. */
    public TestElement scrollIntoView() {
        return act(new Deed.ScrollIntoView());
    }

    /** Scrolls what is in it, to so many pixels from its top. */
    public TestElement scrollTo(int pixels) {
        return act(new Deed.ScrollTo(pixels));
    }

    /** The page that it is on. */
    public TestPage page() {
        return page;
    }

    /** What is looked for, as a failure names it. */
    @Override
    public String toString() {
        return query.what() + (index < 0 ? "" : " number " + index) + (around == null ? "" : " in " + around);
    }
}
