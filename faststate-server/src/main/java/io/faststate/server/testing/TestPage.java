package io.faststate.server.testing;

import io.faststate.dsl.View;
import io.faststate.server.FastState;
import io.faststate.server.testing.engine.Accessibility;
import io.faststate.server.testing.engine.Deed;
import io.faststate.server.testing.engine.EngineTab;
import io.faststate.server.testing.engine.Names;
import io.faststate.server.testing.engine.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;

/**
 * A tab of a visitor, and the page in it. A method that does something returns once the events that it sent are answered, so
 * that what it changed can be looked at; what other visitors do arrives a moment later, and {@link PageAssertions} wait for it.
 */
public final class TestPage implements AutoCloseable {
    private final TestVisitor visitor;
    private final EngineTab tab;
    private final Waiting waiting;

    TestPage(TestVisitor visitor, EngineTab tab) {
        this.visitor = visitor;
        this.tab = tab;
        this.waiting = new Waiting(tab);
    }

    /**
     * Shows a view by itself, in an application that has nothing else. Close the page when the test is done with it.
     *
     * <pre>{@code
     * try (var shown = TestPage.render(page -> Cards.card(page, card))) {
     *     shown.click("Rename");
     * }
     * }</pre>
     */
    public static TestPage render(View view) {
        var app = TestApp.start(FastState.builder().page("/", view));
        return app.visitor().closingAll().open("/");
    }

    EngineTab tab() {
        return tab;
    }

    /** Whose tab this is. */
    public TestVisitor visitor() {
        return visitor;
    }

    // Going somewhere

    /** Goes to another path, as if typed into the address bar. */
    public TestPage open(String path) {
        tab.open(path);
        return this;
    }

    /** Loads the page again. */
    public TestPage reload() {
        tab.reload();
        return this;
    }

    /**
     * Goes back to the page before.
     *
     * @throws IllegalStateException if there is none
     */
    public TestPage back() {
        tab.back();
        return this;
    }

    /**
     * Goes forward again.
     *
     * @throws IllegalStateException if there is nothing to go forward to
     */
    public TestPage forward() {
        tab.forward();
        return this;
    }

    /** Closes the tab. */
    @Override
    public void close() {
        tab.close();
        visitor.closed(this);
    }

    // Reading

    /** Where the tab is: path, query and hash. */
    public String path() {
        return tab.read(Snapshot::address);
    }

    /** The status that the document was answered with, such as 200. */
    public int status() {
        return tab.status();
    }

    /** How many documents the tab has loaded; it stays the same where a page is only patched. */
    public int loads() {
        return tab.loads();
    }

    /** The title. */
    public String title() {
        return tab.read(snapshot -> snapshot.document().title());
    }

    /** All text that a person sees, with single spaces. */
    public String text() {
        return tab.read(snapshot -> Names.text(snapshot.document().body(), snapshot));
    }

    /** The markup of the body. */
    public String html() {
        return tab.read(snapshot -> snapshot.document().body().html());
    }

    /** What the page says of an event that was refused or failed; empty if nothing. */
    public String notice() {
        return tab.read(snapshot -> {
            var notice = snapshot.document().getElementById("faststate-notice");
            return notice == null || !snapshot.isVisible(notice) ? "" : Names.text(notice, snapshot);
        });
    }

    /** What the page says of its connection and of events that did not arrive; empty if nothing. */
    public String connectionNotice() {
        return tab.read(snapshot -> {
            var status = snapshot.document().getElementById("faststate-status");
            return status == null ? "" : Names.text(status, snapshot);
        });
    }

    /** The short messages that are shown, the oldest first. */
    public List<String> toasts() {
        return tab.read(snapshot -> snapshot.document().select(".faststate-toast > span").eachText());
    }

    // Finding

    /** Something on the page. */
    public TestElement find(By by) {
        return TestElement.of(this, null, by.query());
    }

    /** A field by its label. */
    public TestElement field(String label) {
        return find(By.label(label));
    }

    /** A button by its name. */
    public TestElement button(String name) {
        return find(By.role("button", name));
    }

    /** A link by its name. */
    public TestElement link(String name) {
        return find(By.role("link", name));
    }

    /** A heading by its text. */
    public TestElement heading(String text) {
        return find(By.role("heading", text));
    }

    /** The innermost row of a table, or item of a list, with a text in it. */
    public TestElement row(String text) {
        return find(By.row(text));
    }

    /** The innermost element with a text. */
    public TestElement withText(String text) {
        return find(By.text(text));
    }

    /** The dialog that is open. */
    public TestElement dialog() {
        return find(By.role("dialog"));
    }

    // Doing

    /** Clicks on a button, a link, or what else has the name. */
    public TestPage click(String name) {
        find(By.name(name)).click();
        return this;
    }

    /** Clicks on what has the name inside of something; see {@link PageAssertions#within}. */
    public TestPage click(String name, TestElement within) {
        within.click(name);
        return this;
    }

    /** Replaces what is in a field. */
    public TestPage fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** Types into a field key by key, after what is in it. */
    public TestPage type(String label, String text) {
        field(label).type(text);
        return this;
    }

    /** Empties a field. */
    public TestPage clear(String label) {
        field(label).clear();
        return this;
    }

    /** Ticks a box, or chooses a radio button. */
    public TestPage check(String label) {
        field(label).check();
        return this;
    }

    /** Unticks a box. */
    public TestPage uncheck(String label) {
        field(label).uncheck();
        return this;
    }

    /** Chooses options of a list, by what they say or by their values. */
    public TestPage choose(String label, String... options) {
        field(label).choose(options);
        return this;
    }

    /** Chooses files in a field. */
    public TestPage upload(String label, TestFile... files) {
        field(label).upload(files);
        return this;
    }

    /** Drops files on a field, as a person drags them from a folder into the page. */
    public TestPage dropFiles(String label, TestFile... files) {
        field(label).dropFiles(files);
        return this;
    }

    /** Presses a key or keys together where the focus is, such as {@code Escape} or {@code Control+k}. */
    public TestPage press(String keys) {
        act(snapshot -> snapshot.document().body(), new Deed.Press(keys));
        return this;
    }

    /** Drags one element onto another. */
    public TestPage drag(TestElement source, TestElement target) {
        source.dragTo(target);
        return this;
    }

    /** Clicks on something that lets one save a file, and gives the file. */
    public TestFile download(String name) {
        var before = tab.downloads().size();
        click(name);
        return eventually(snapshot -> {
            var all = tab.downloads();
            if (all.size() == before) {
                throw new NotFoundError("The click on '" + name + "' saved no file");
            }
            return TestFile.of(all.get(all.size() - 1));
        });
    }

    /**
     * Does something without waiting until the server answers, so that the test sees what is shown meanwhile: what a field
     * says before its change is confirmed, or that the page is busy.
     *
     * <pre>{@code
     * page.withoutWaiting(() -> page.click("Save"));
     * assertThat(page).shows("Saving…");
     * }</pre>
     */
    public TestPage withoutWaiting(Runnable deed) {
        waiting.without(deed);
        return this;
    }

    /**
     * Puts the tab behind others, as a person does who looks at something else. The page's stream ends until the tab is
     * {@linkplain #show shown}; a page that the tab goes to meanwhile is not hidden.
     */
    public TestPage hide() {
        tab.hidden(true);
        return this;
    }

    /** Puts the tab in front again. */
    public TestPage show() {
        tab.hidden(false);
        return this;
    }

    // Dialogs of scripts

    /** Lets the person answer yes to the next question that the page asks by {@code confirm}, as to all that no test speaks of. */
    public TestPage acceptNextDialog() {
        tab.dialogs().answerNext(true);
        return this;
    }

    /** Lets the person answer no to the next question that the page asks by {@code confirm}. */
    public TestPage dismissNextDialog() {
        tab.dialogs().answerNext(false);
        return this;
    }

    /**
     * The text of the last dialog that the page opened by {@code confirm} or {@code alert}.
     *
     * @throws AssertionError if it opened none
     */
    public String lastDialog() {
        return eventually(snapshot -> {
            var all = tab.dialogs().asked();
            if (all.isEmpty()) {
                throw new NotFoundError("The page has asked nothing by confirm(…)");
            }
            return all.get(all.size() - 1);
        });
    }

    // What was sent

    /**
     * The answer to the last event of this page.
     *
     * @throws AssertionError if it sent none
     */
    public Answer lastAnswer() {
        return eventually(snapshot -> {
            var all = tab.exchanges();
            if (all.isEmpty()) {
                throw new NotFoundError("The page has sent no event");
            }
            return Answer.of(all.get(all.size() - 1));
        });
    }

    /** The answers to the events of this page, the oldest first. */
    public List<Answer> answers() {
        return answers(0);
    }

    /** The answers to the events of this page but for so many of the oldest. */
    public List<Answer> answers(int after) {
        return tab.exchanges().stream().skip(after).map(Answer::of).toList();
    }

    /**
     * What the page's stream has brought so far. What another visitor does arrives a moment later: wait until the page shows
     * it, then look at what was sent for it.
     *
     * <pre>{@code
     * var before = bob.pushes();
     * ada.click("Report");
     * assertThat(bob.row("Smoke")).isVisible();
     * assertTrue(bob.pushes().since(before).bytes() < 1_000);
     * }</pre>
     */
    public Pushes pushes() {
        return Pushes.of(tab.pushes());
    }

    /** What the page complained of, as a browser shows it on its console. */
    public List<String> complaints() {
        return tab.complaints();
    }

    /**
     * What keeps people from using the page: missing names, labels, language and title, ids that are there twice, headings
     * that skip a level. In a browser also what axe finds, such as weak contrast, if {@code org.webjars.npm:axe-core} is among
     * the test's dependencies, or the system property {@code faststate.test.axe} has the path of {@code axe.min.js}.
     */
    public List<String> accessibilityProblems() {
        var problems = new ArrayList<>(tab.read(Accessibility::problems));
        if (visitor.hasBrowser()) {
            Axe.script().ifPresent(script -> problems.addAll(Axe.problems(tab, script)));
        }
        return List.copyOf(problems);
    }

    /**
     * Saves a picture of the page as PNG.
     *
     * @throws RuntimeException in memory, where nothing is painted
     */
    public TestPage screenshot(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, tab.screenshot());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return this;
    }

    // Waiting

    void act(Function<Snapshot, Element> finder, Deed deed) {
        waiting.act(finder, deed);
    }

    /** Reads until that does not fail any more. */
    <T> T eventually(Function<Snapshot, T> reader) {
        return retry(() -> tab.read(reader));
    }

    /** Does something until that does not fail any more. */
    <T> T retry(Supplier<T> work) {
        return waiting.retry(work);
    }

    @Override
    public String toString() {
        return "page " + path();
    }
}
