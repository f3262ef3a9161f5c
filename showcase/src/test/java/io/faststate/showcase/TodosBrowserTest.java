package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TodosBrowserTest extends BrowserTest {
    @Test
    void todos_areAddedByEnterAndByTheButton() {
        var tab = open("/todos");
        tab.locator("#new-todo").fill("Buy milk");
        tab.locator("#new-todo").press("Enter");
        assertThat(titles(tab)).hasText(new String[] {"Buy milk"});
        assertThat(tab.locator("#new-todo")).hasValue("");
        tab.locator("#new-todo").fill("  Feed the cat  ");
        tab.getByText("Add", exact()).click();
        assertThat(titles(tab)).hasText(new String[] {"Buy milk", "Feed the cat"});
        assertThat(tab.locator("#left")).hasText("2 items left");
    }

    @Test
    void todos_withoutATitleAreNotAdded() {
        var tab = open("/todos");
        assertThat(tab.getByText("Add", exact())).isDisabled();
        tab.locator("#new-todo").fill("   ");
        assertThat(tab.getByText("Add", exact())).isDisabled();
        tab.locator("#new-todo").press("Enter");
        add(tab, "One");
        assertThat(titles(tab)).hasText(new String[] {"One"});
    }

    @Test
    void todos_areToggled() {
        var tab = three();
        rows(tab).nth(1).locator(".toggle").check();
        assertThat(tab.locator("#left")).hasText("2 items left");
        assertThat(titles(tab).nth(1)).hasClass("title done");
        rows(tab).nth(1).locator(".toggle").uncheck();
        assertThat(tab.locator("#left")).hasText("3 items left");
        assertThat(titles(tab).nth(1)).hasClass("title");
    }

    @Test
    void todos_leftAreCountedInGrammar() {
        var tab = open("/todos");
        add(tab, "One");
        assertThat(tab.locator("#left")).hasText("1 item left");
        rows(tab).first().locator(".toggle").check();
        assertThat(tab.locator("#left")).hasText("0 items left");
    }

    @Test
    void todos_areAllToggledAtOnce() {
        var tab = three();
        tab.locator("#toggle-all").check();
        assertThat(tab.locator("#left")).hasText("0 items left");
        assertThat(tab.locator(".toggle:checked")).hasCount(3);
        tab.locator("#toggle-all").uncheck();
        assertThat(tab.locator("#left")).hasText("3 items left");
        assertThat(tab.locator(".toggle:checked")).hasCount(0);
    }

    @Test
    void todos_followToggleAllWhenEachIsDone() {
        var tab = three();
        for (var i = 0; i < 3; i++) {
            rows(tab).nth(i).locator(".toggle").click();
        }
        assertThat(tab.locator("#toggle-all")).isChecked();
        rows(tab).first().locator(".toggle").uncheck();
        assertThat(tab.locator("#toggle-all")).not().isChecked();
    }

    @Test
    void todos_areRemoved() {
        var tab = three();
        rows(tab).nth(1).locator(".remove").click();
        assertThat(titles(tab)).hasText(new String[] {"One", "Three"});
    }

    @Test
    void todos_completedAreCleared() {
        var tab = three();
        assertThat(tab.locator("#clear-completed")).hasCount(0);
        rows(tab).nth(0).locator(".toggle").click();
        rows(tab).nth(2).locator(".toggle").click();
        assertThat(tab.locator("#left")).hasText("1 item left");
        tab.locator("#clear-completed").click();
        assertThat(titles(tab)).hasText(new String[] {"Two"});
        assertThat(tab.locator("#clear-completed")).hasCount(0);
    }

    @Test
    void todos_areFiltered() {
        var tab = three();
        rows(tab).nth(1).locator(".toggle").check();
        tab.getByText("Active", exact()).click();
        assertThat(titles(tab)).hasText(new String[] {"One", "Three"});
        assertThat(tab.getByText("Active", exact())).hasAttribute("aria-pressed", "true");
        tab.getByText("Completed", exact()).click();
        assertThat(titles(tab)).hasText(new String[] {"Two"});
        tab.getByText("All", exact()).click();
        assertThat(titles(tab)).hasText(new String[] {"One", "Two", "Three"});
    }

    @Test
    void todos_leaveTheFilteredListWhenTheyNoLongerFit() {
        var tab = three();
        tab.getByText("Active", exact()).click();
        rows(tab).first().locator(".toggle").click();
        assertThat(titles(tab)).hasText(new String[] {"Two", "Three"});
        assertThat(tab.locator(".toggle:checked")).hasCount(0);
    }

    @EmbeddedClientOnly("what is patched in with autofocus gets no focus")
    @Test
    void todos_areEditedInPlace() {
        var tab = three();
        titles(tab).nth(1).dblclick();
        var field = tab.locator(".edit");
        assertThat(field).hasValue("Two");
        assertThat(field).isFocused();
        field.fill("Second");
        field.press("Enter");
        assertThat(titles(tab)).hasText(new String[] {"One", "Second", "Three"});
        assertThat(field).hasCount(0);
    }

    @Test
    void todos_areSavedOnBlur() {
        var tab = three();
        titles(tab).nth(1).dblclick();
        tab.locator(".edit").fill("Second");
        tab.locator("h1").click();
        assertThat(titles(tab)).hasText(new String[] {"One", "Second", "Three"});
    }

    @Test
    void todos_stayAsTheyWereOnEscape() {
        var tab = three();
        titles(tab).nth(1).dblclick();
        tab.locator(".edit").fill("Second");
        tab.locator(".edit").press("Escape");
        assertThat(titles(tab)).hasText(new String[] {"One", "Two", "Three"});
        assertThat(tab.locator("#faststate-notice")).isHidden();
    }

    @EmbeddedClientOnly("tells that the second of the two was refused")
    @Test
    void editor_leftWhileItsEnterIsUnderWayIsNoAlarm() {
        var visitor = visitor();
        var tab = visitor.open("/todos");
        add(tab, "One");
        titles(tab).first().dblclick();
        tab.locator(".edit").fill("First");
        // Long enough to leave the field meanwhile, on a busy machine too.
        visitor.slowNetwork(tab, 2_000, -1);
        var over = new AtomicInteger();
        Consumer<Request> count = request -> over.addAndGet(request.method().equals("POST") ? 1 : 0);
        tab.onRequestFinished(count);
        // Chromium takes some for aborted whose answers were read to the end.
        tab.onRequestFailed(count);
        tab.locator(".edit").press("Enter");
        tab.locator("#new-todo").focus();
        tab.waitForCondition(() -> over.get() == 2);
        assertThat(titles(tab)).hasText(new String[] {"First"});
        assertThat(tab.locator("#faststate-notice")).isHidden();
    }

    @Test
    void todos_editedToNothingAreRemoved() {
        var tab = three();
        titles(tab).nth(1).dblclick();
        tab.locator(".edit").fill("  ");
        tab.locator(".edit").press("Enter");
        assertThat(titles(tab)).hasText(new String[] {"One", "Three"});
    }

    @Test
    void todos_areSavedOnceByEnter() {
        var tab = three();
        titles(tab).nth(1).dblclick();
        tab.locator(".edit").fill("Second");
        var events = new AtomicInteger();
        tab.onRequest(request -> {
            if (request.url().contains("/_faststate/a/")) {
                events.incrementAndGet();
            }
        });
        tab.locator(".edit").press("Enter");
        assertThat(titles(tab)).hasText(new String[] {"One", "Second", "Three"});
        rows(tab).first().locator(".toggle").check();
        assertThat(tab.locator("#left")).hasText("2 items left");
        assertEquals(2, events.get(), "one event for the save, one for the toggle");
        assertThat(tab.locator("#faststate-notice")).isHidden();
    }

    @Test
    void todos_areLiveInTheSessionsOtherTab() {
        var visitor = visitor();
        var first = visitor.open("/todos");
        var second = visitor.open("/todos");
        add(first, "One");
        assertThat(titles(second)).hasText(new String[] {"One"});
        add(second, "Two");
        assertThat(titles(first)).hasText(new String[] {"One", "Two"});
    }

    @EmbeddedClientOnly("the address does not follow what handlers set")
    @Test
    void todos_filterStandsInTheAddress() {
        var tab = three();
        rows(tab).nth(1).locator(".toggle").check();
        tab.getByText("Completed", exact()).click();
        assertThat(tab).hasURL(Pattern.compile(".*/todos\\?filter=COMPLETED"));
        tab.reload();
        assertThat(titles(tab)).hasText(new String[] {"Two"});
        tab.getByText("All", exact()).click();
        assertThat(titles(tab)).hasText(new String[] {"One", "Two", "Three"});
        tab.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(titles(tab)).hasText(new String[] {"Two"});
    }

    @Test
    void todos_filterIsEachTabsOwn() {
        var visitor = visitor();
        var first = visitor.open("/todos");
        var second = visitor.open("/todos");
        add(first, "One");
        first.getByText("Completed", exact()).click();
        assertThat(titles(first)).hasCount(0);
        assertThat(titles(second)).hasText(new String[] {"One"});
    }

    @EmbeddedClientOnly("what is patched in with autofocus gets no focus")
    @Test
    void todos_keepAnEditWhileAnotherTabAddsRows() {
        var visitor = visitor();
        var first = visitor.open("/todos");
        var second = visitor.open("/todos");
        add(first, "One");
        titles(first).first().dblclick();
        first.locator(".edit").fill("Half writ");
        add(second, "Two");
        assertThat(titles(first)).hasText(new String[] {"Two"});
        assertThat(first.locator(".edit")).hasValue("Half writ");
        assertThat(first.locator(".edit")).isFocused();
        first.locator(".edit").pressSequentially("ten");
        first.locator(".edit").press("Enter");
        assertThat(titles(second)).hasText(new String[] {"Half written", "Two"});
    }

    @Test
    void todos_keepTheirRowsElementsWhenOthersGo() {
        var tab = three();
        rows(tab).nth(2).evaluate("row => { row.mine = 'three'; }");
        rows(tab).nth(0).locator(".remove").click();
        assertThat(titles(tab)).hasText(new String[] {"Two", "Three"});
        assertEquals("three", rows(tab).nth(1).evaluate("row => row.mine"));
    }

    private Page three() {
        var tab = open("/todos");
        add(tab, "One");
        add(tab, "Two");
        add(tab, "Three");
        assertThat(titles(tab)).hasText(new String[] {"One", "Two", "Three"});
        return tab;
    }

    private static void add(Page tab, String title) {
        tab.locator("#new-todo").fill(title);
        tab.locator("#new-todo").press("Enter");
        assertThat(tab.locator("#new-todo")).hasValue("");
    }

    private static Locator rows(Page tab) {
        return tab.locator("#todo-list > li");
    }

    private static Locator titles(Page tab) {
        return tab.locator("#todo-list .title");
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
