package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.EventOption.optimistic;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.faststate.dsl.Node;
import io.faststate.dsl.element.InputType;
import io.faststate.server.FastStateBuilder;
import org.junit.jupiter.api.Test;

/** A network on which an answer takes half a second. */
class SlowNetworkBrowserTest extends BrowserTest {
    private static final int LATENCY = 500;

    @Override
    FastStateBuilder application() {
        return Showcase.application(0).page("/search", SlowNetworkBrowserTest::search)
                .page("/notes", SlowNetworkBrowserTest::notes);
    }

    private static Node search(io.faststate.dsl.Page page) {
        var query = page.signal("query", "");
        var found = page.tab("found", "");
        var upper = page.tab("upper", "");
        return div(
                input().id("query").bind(query).onInput(() -> found.set(query.get())).aria("label", "Query"),
                input().id("plain").value(upper.get()).aria("label", "Plain"),
                p("Found: ", found.get()).id("found"),
                label(input().type(InputType.CHECKBOX).id("box"), " Box"),
                button("Shout").id("shout").onClick(() -> {
                    upper.set("SHOUTED");
                    query.set("shouted");
                }));
    }

    private static Node notes(io.faststate.dsl.Page page) {
        var notes = page.tab("notes", "");
        var text = page.signal("text", "");
        return div(
                input().id("text").aria("label", "Note").bind(text).onKey(
                        "Enter", () -> notes.update(all -> all + text.get() + ";"), optimistic(text.setting(""))),
                input().id("refused").aria("label", "Refused").bind(text).onKey("Enter", () -> {
                    throw new IllegalStateException("refused note");
                }, optimistic(text.setting(""))),
                p(notes.get()).id("notes"));
    }

    @Test
    void notes_typedAheadAreAddedOneByOne() {
        var tab = slow("/notes");
        for (var note : new String[] {"one", "two", "three"}) {
            tab.locator("#text").pressSequentially(note);
            tab.locator("#text").press("Enter");
            assertThat(tab.locator("#text")).hasValue("");
        }
        assertThat(tab.locator("#notes")).hasText("one;two;three;");
    }

    @EmbeddedClientOnly("what was cleared when the event was sent stays cleared")
    @Test
    void noteOfAnEventThatFails_comesBack() {
        expectLog("refused note");
        var tab = slow("/notes");
        tab.locator("#refused").fill("one");
        tab.evaluate("""
                () => {
                  const field = document.getElementById('refused');
                  setInterval(() => { window.cleared ||= field.value === ''; }, 5);
                }""");
        tab.locator("#refused").press("Enter");
        // It may be back before anybody looks.
        tab.waitForFunction("() => window.cleared");
        assertThat(tab.locator("#refused")).hasValue("one");
    }

    @Test
    void doubleClick_countsTwo() {
        var tab = slow("/counter");
        tab.getByText("+1", new Page.GetByTextOptions().setExact(true)).dblclick();
        assertThat(tab.locator("#count")).hasText("2");
    }

    @Test
    void typing_isNotOverwrittenByOlderAnswers() {
        var tab = slow("/search");
        tab.evaluate("""
                () => {
                  window.shrunk = false;
                  let longest = 0;
                  const field = document.getElementById('query');
                  setInterval(() => {
                    if (field.value.length < longest) window.shrunk = true;
                    longest = Math.max(longest, field.value.length);
                  }, 5);
                }""");
        tab.locator("#query").pressSequentially("a slow network", new Locator.PressSequentiallyOptions().setDelay(60));
        assertThat(tab.locator("#found")).hasText("Found: a slow network");
        assertThat(tab.locator("#query")).hasValue("a slow network");
        assertEquals(false, tab.evaluate("() => window.shrunk"));
    }

    @EmbeddedClientOnly("a patch overwrites what is typed")
    @Test
    void unboundField_keepsWhatIsTypedWhileAnAnswerIsUnderWay() {
        var tab = slow("/search");
        tab.locator("#shout").click();
        tab.locator("#plain").fill("mine");
        assertThat(tab.locator("#query")).hasValue("shouted");
        assertThat(tab.locator("#plain")).hasValue("mine");
    }

    @EmbeddedClientOnly("a patch overwrites what is typed")
    @Test
    void todos_typedQuicklyAreAllAdded() {
        var tab = slow("/todos");
        for (var title : new String[] {"One", "Two", "Three"}) {
            tab.locator("#new-todo").fill(title);
            tab.locator("#new-todo").press("Enter");
        }
        assertThat(tab.locator("#todo-list .title")).hasText(new String[] {"One", "Two", "Three"});
    }

    private Page slow(String path) {
        var visitor = visitor();
        var tab = visitor.open(path);
        visitor.slowNetwork(tab, LATENCY, -1);
        return tab;
    }
}
