package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TodoMvcBrowserTest extends BrowserTest {
    private static final String[] THREE = {"Water the plants", "Call Grace", "Mend the bike"};

    @Test
    void newTodo_hasTheFocusOnLoad() {
        var tab = open("/todomvc");
        assertThat(tab.locator(".todoapp > .header > h1")).hasText("todos");
        assertThat(tab.locator(".todoapp > .header > input.new-todo")).isFocused();
        assertThat(field(tab)).hasAttribute("placeholder", Pattern.compile(".+"));
    }

    @Test
    void page_withoutTodosHidesMainAndFooter() {
        var tab = open("/todomvc");
        assertThat(items(tab)).hasCount(0);
        assertThat(tab.locator(".main")).isHidden();
        assertThat(tab.locator(".todoapp > .footer")).isHidden();
    }

    @Test
    void page_withATodoShowsMainAndFooter() {
        var tab = open("/todomvc");
        enter(tab, "Water the plants");
        assertThat(tab.locator("section.todoapp > section.main > ul.todo-list")).isVisible();
        assertThat(tab.locator("section.todoapp > footer.footer > span.todo-count")).isVisible();
    }

    @Test
    void page_whoseLastTodoGoesHidesMainAndFooterAgain() {
        var tab = open("/todomvc");
        enter(tab, "Water the plants");
        destroy(tab, 0);
        assertThat(tab.locator(".main")).isHidden();
        assertThat(tab.locator(".todoapp > .footer")).isHidden();
        assertThat(field(tab)).isVisible();
    }

    @Test
    void newTodo_isAddedOnEnter() {
        var tab = open("/todomvc");
        enter(tab, "Water the plants");
        assertThat(labels(tab)).hasText(new String[] {"Water the plants"});
        enter(tab, "Call Grace");
        assertThat(labels(tab)).hasText(new String[] {"Water the plants", "Call Grace"});
    }

    @Test
    void newTodo_emptiesTheFieldAndKeepsTheFocus() {
        var tab = open("/todomvc");
        enter(tab, "Water the plants");
        assertThat(items(tab)).hasCount(1);
        assertThat(field(tab)).hasValue("");
        assertThat(field(tab)).isFocused();
    }

    @Test
    void newTodo_isAppendedAtTheEnd() {
        assertThat(labels(three())).hasText(THREE);
    }

    @Test
    void newTodo_isTrimmed() {
        var tab = open("/todomvc");
        enter(tab, "   Water the plants \t ");
        assertThat(labels(tab)).hasCount(1);
        assertEquals("Water the plants", labels(tab).first().textContent());
    }

    @Test
    void newTodo_withoutATextIsNone() {
        var tab = open("/todomvc");
        field(tab).press("Enter");
        field(tab).fill("    ");
        field(tab).press("Enter");
        enter(tab, "Water the plants");
        assertThat(labels(tab)).hasText(new String[] {"Water the plants"});
        assertThat(count(tab)).hasText("1 item left");
    }

    @Test
    void newTodo_ofMarkupIsShownAsItIs() {
        var tab = open("/todomvc");
        enter(tab, "<b>Water</b> &amp; \"feed\"");
        assertThat(labels(tab)).hasText(new String[] {"<b>Water</b> &amp; \"feed\""});
        assertThat(labels(tab).locator("b")).hasCount(0);
    }

    @EmbeddedClientOnly("quick clicks are sent side by side, in any order")
    @Test
    void newTodos_typedAheadAreAllStored() {
        var visitor = visitor();
        var tab = visitor.open("/todomvc");
        assertThat(field(tab)).isFocused();
        visitor.slowNetwork(tab, 200, -1);
        tab.keyboard().type("one\ntwo\nthree\n");
        assertThat(labels(tab)).hasText(new String[] {"one", "two", "three"});
        assertThat(field(tab)).hasValue("");
        assertThat(count(tab)).hasText("3 items left");
    }

    @EmbeddedClientOnly("a patch overwrites what is typed")
    @Test
    void newTodo_thatIsTypedWhileAnotherIsOnItsWayStays() {
        var visitor = visitor();
        var tab = visitor.open("/todomvc");
        assertThat(field(tab)).isFocused();
        visitor.slowNetwork(tab, 200, -1);
        tab.keyboard().type("one\ntw");
        assertThat(labels(tab)).hasText(new String[] {"one"});
        assertThat(field(tab)).hasValue("tw");
        tab.keyboard().type("o\n");
        assertThat(labels(tab)).hasText(new String[] {"one", "two"});
    }

    @Test
    void newTodo_thatIsHalfTypedSurvivesAToggle() {
        var tab = three();
        field(tab).pressSequentially("Half ");
        toggle(tab, 1).click();
        assertThat(items(tab).nth(1)).hasClass("completed");
        assertThat(field(tab)).hasValue("Half ");
    }

    @Test
    void count_isOfThoseLeftAndInGrammar() {
        var tab = open("/todomvc");
        enter(tab, "Water the plants");
        assertThat(count(tab)).hasText("1 item left");
        enter(tab, "Call Grace");
        assertThat(count(tab)).hasText("2 items left");
        assertThat(count(tab).locator("strong")).hasText("2");
        toggle(tab, 0).check();
        assertThat(count(tab)).hasText("1 item left");
        toggle(tab, 1).check();
        assertThat(count(tab)).hasText("0 items left");
    }

    @Test
    void todo_isToggledForthAndBack() {
        var tab = three();
        toggle(tab, 0).check();
        assertCompleted(tab, true, false, false);
        assertThat(toggle(tab, 0)).isChecked();
        toggle(tab, 2).check();
        assertCompleted(tab, true, false, true);
        toggle(tab, 0).uncheck();
        assertCompleted(tab, false, false, true);
        assertThat(toggle(tab, 0)).not().isChecked();
    }

    @EmbeddedClientOnly("quick clicks are sent side by side, in any order")
    @Test
    void todo_toggledTwiceQuicklyIsAsItWas() {
        var visitor = visitor();
        var tab = three(visitor);
        visitor.slowNetwork(tab, 200, -1);
        var over = over(tab);
        toggle(tab, 1).evaluate("it => { it.click(); it.click(); }");
        tab.waitForCondition(() -> over.get() == 2);
        assertCompleted(tab, false, false, false);
        assertThat(toggle(tab, 1)).not().isChecked();
    }

    @Test
    void toggleAll_completesAll() {
        var tab = three();
        tab.locator("#toggle-all").check();
        assertCompleted(tab, true, true, true);
        assertThat(tab.locator(".toggle:checked")).hasCount(3);
        assertThat(count(tab)).hasText("0 items left");
    }

    @Test
    void toggleAll_clearsAll() {
        var tab = three();
        tab.locator("#toggle-all").check();
        assertCompleted(tab, true, true, true);
        tab.locator("#toggle-all").uncheck();
        assertCompleted(tab, false, false, false);
        assertThat(tab.locator(".toggle:checked")).hasCount(0);
    }

    @EmbeddedClientOnly("quick clicks are sent side by side, in any order")
    @Test
    void toggleAll_checkedAndUncheckedAtOnceLeavesAllAsTheyWere() {
        var visitor = visitor();
        var tab = three(visitor);
        visitor.slowNetwork(tab, 200, -1);
        var over = over(tab);
        tab.locator("#toggle-all").evaluate("it => { it.click(); it.click(); }");
        tab.waitForCondition(() -> over.get() == 2);
        assertCompleted(tab, false, false, false);
        assertThat(tab.locator("#toggle-all")).not().isChecked();
    }

    @Test
    void toggleAll_withSomeCompletedCompletesTheRest() {
        var tab = three();
        toggle(tab, 1).check();
        assertCompleted(tab, false, true, false);
        tab.locator("#toggle-all").check();
        assertCompleted(tab, true, true, true);
    }

    @Test
    void toggleAll_isCheckedWhileAllAreCompleted() {
        var tab = three();
        for (var i = 0; i < 3; i++) {
            assertThat(tab.locator("#toggle-all")).not().isChecked();
            toggle(tab, i).check();
        }
        assertThat(tab.locator("#toggle-all")).isChecked();
        toggle(tab, 0).uncheck();
        assertThat(tab.locator("#toggle-all")).not().isChecked();
        toggle(tab, 0).check();
        assertThat(tab.locator("#toggle-all")).isChecked();
    }

    @Test
    void toggleAll_isUncheckedByANewTodo() {
        var tab = three();
        tab.locator("#toggle-all").check();
        assertCompleted(tab, true, true, true);
        enter(tab, "Sleep");
        assertCompleted(tab, true, true, true, false);
        assertThat(tab.locator("#toggle-all")).not().isChecked();
    }

    @Test
    void toggleAll_worksByItsLabel() {
        var tab = three();
        tab.locator(".toggle-all + label[for=toggle-all]").click();
        assertCompleted(tab, true, true, true);
    }

    @EmbeddedClientOnly("what is patched in with autofocus gets no focus")
    @Test
    void editor_opensOnDoubleClickWithTheFocusAndTheText() {
        var tab = editing();
        assertThat(items(tab).nth(1)).hasClass("editing");
        assertThat(editor(tab)).hasCount(1);
        assertThat(editor(tab)).hasValue("Call Grace");
        assertThat(editor(tab)).isFocused();
    }

    @Test
    void editor_hidesTheOtherControlsOfItsTodo() {
        var tab = editing();
        assertThat(toggle(tab, 1)).isHidden();
        assertThat(labels(tab).nth(1)).isHidden();
        assertThat(items(tab).nth(1).locator(".destroy")).isHidden();
        assertThat(toggle(tab, 0)).isVisible();
        assertThat(labels(tab).nth(2)).isVisible();
    }

    @Test
    void editor_savesOnEnter() {
        var tab = editing();
        editor(tab).fill("Write to Grace");
        editor(tab).press("Enter");
        assertClosed(tab);
        assertThat(labels(tab)).hasText(new String[] {"Water the plants", "Write to Grace", "Mend the bike"});
    }

    @Test
    void editor_savesWhenItIsLeft() {
        var tab = editing();
        editor(tab).fill("Write to Grace");
        editor(tab).blur();
        assertClosed(tab);
        assertThat(labels(tab)).hasText(new String[] {"Water the plants", "Write to Grace", "Mend the bike"});
    }

    @Test
    void editor_leftByAClickOnAnotherToggleSavesAndToggles() {
        var tab = editing();
        editor(tab).fill("Write to Grace");
        toggle(tab, 0).click();
        assertClosed(tab);
        assertThat(labels(tab)).hasText(new String[] {"Water the plants", "Write to Grace", "Mend the bike"});
        assertCompleted(tab, true, false, false);
    }

    @Test
    void editor_leftForAFilterSaves() {
        var tab = editing();
        editor(tab).fill("Write to Grace");
        filter(tab, "Active");
        assertThat(filter(tab)).hasText("Active");
        assertThat(labels(tab)).hasText(new String[] {"Water the plants", "Write to Grace", "Mend the bike"});
    }

    @Test
    void editor_savesOnceOnEnter() {
        var tab = editing();
        editor(tab).fill("Write to Grace");
        var events = new AtomicInteger();
        tab.onRequest(request -> events.addAndGet(request.url().contains("/_faststate/a/") ? 1 : 0));
        editor(tab).press("Enter");
        assertClosed(tab);
        toggle(tab, 0).click();
        assertCompleted(tab, true, false, false);
        assertEquals(2, events.get(), "one event for the save, one for the toggle");
        assertThat(tab.locator("#faststate-notice")).isHidden();
    }

    @Test
    void editor_trimsTheText() {
        var tab = editing();
        editor(tab).fill("   Write to Grace  ");
        editor(tab).press("Enter");
        assertClosed(tab);
        assertEquals("Write to Grace", labels(tab).nth(1).textContent());
    }

    @Test
    void editor_withoutATextRemovesTheTodoOnEnter() {
        var tab = editing();
        editor(tab).fill("");
        editor(tab).press("Enter");
        assertThat(labels(tab)).hasText(new String[] {"Water the plants", "Mend the bike"});
        assertThat(count(tab)).hasText("2 items left");
    }

    @Test
    void editor_leftWithoutATextRemovesTheTodo() {
        var tab = editing();
        editor(tab).fill("   ");
        editor(tab).blur();
        assertThat(labels(tab)).hasText(new String[] {"Water the plants", "Mend the bike"});
    }

    @Test
    void editor_leavesTheTextAsItWasOnEscape() {
        var tab = editing();
        editor(tab).fill("Never mind");
        editor(tab).press("Escape");
        assertClosed(tab);
        assertThat(labels(tab)).hasText(THREE);
        labels(tab).nth(1).dblclick();
        assertThat(editor(tab)).hasValue("Call Grace");
    }

    @Test
    void editor_ofACompletedTodoLeavesItCompleted() {
        var tab = three();
        toggle(tab, 1).check();
        assertCompleted(tab, false, true, false);
        labels(tab).nth(1).dblclick();
        editor(tab).fill("Write to Grace");
        editor(tab).press("Enter");
        assertClosed(tab);
        assertCompleted(tab, false, true, false);
        assertThat(toggle(tab, 1)).isChecked();
    }

    @Test
    void editor_movesToTheNextTodoThatIsDoubleClicked() {
        var tab = editing();
        editor(tab).fill("Write to Grace");
        labels(tab).nth(2).dblclick();
        assertThat(items(tab).nth(2)).hasClass("editing");
        assertThat(editor(tab)).hasValue("Mend the bike");
        editor(tab).press("Escape");
        assertClosed(tab);
        assertThat(labels(tab)).hasText(new String[] {"Water the plants", "Write to Grace", "Mend the bike"});
    }

    @Test
    void todo_isDestroyed() {
        var tab = three();
        destroy(tab, 1);
        assertThat(labels(tab)).hasText(new String[] {"Water the plants", "Mend the bike"});
        assertThat(count(tab)).hasText("2 items left");
    }

    @Test
    void clearCompleted_isShownWhileAnyIsCompleted() {
        var tab = three();
        assertThat(clear(tab)).isHidden();
        toggle(tab, 1).check();
        assertThat(clear(tab)).isVisible();
        assertThat(clear(tab)).hasText("Clear completed");
        toggle(tab, 1).uncheck();
        assertThat(clear(tab)).isHidden();
    }

    @Test
    void clearCompleted_removesThoseThatAre() {
        var tab = three();
        toggle(tab, 0).check();
        toggle(tab, 2).check();
        assertThat(count(tab)).hasText("1 item left");
        clear(tab).click();
        assertThat(labels(tab)).hasText(new String[] {"Call Grace"});
        assertThat(clear(tab)).isHidden();
    }

    @Test
    void filter_showsThoseOfItsKind() {
        var tab = three();
        toggle(tab, 1).check();
        assertCompleted(tab, false, true, false);
        filter(tab, "Active");
        assertThat(labels(tab)).hasText(new String[] {"Water the plants", "Mend the bike"});
        filter(tab, "Completed");
        assertThat(labels(tab)).hasText(new String[] {"Call Grace"});
        assertThat(count(tab)).hasText("2 items left");
        filter(tab, "All");
        assertThat(labels(tab)).hasText(THREE);
    }

    @Test
    void filter_thatIsAppliedIsSelected() {
        var tab = three();
        assertThat(filter(tab)).hasText("All");
        filter(tab, "Active");
        assertThat(filter(tab)).hasText("Active");
        filter(tab, "Completed");
        assertThat(filter(tab)).hasText("Completed");
        filter(tab, "All");
        assertThat(filter(tab)).hasText("All");
    }

    @Test
    void filter_followsBackAndForward() {
        var tab = three();
        toggle(tab, 1).check();
        assertCompleted(tab, false, true, false);
        filter(tab, "Active");
        assertThat(filter(tab)).hasText("Active");
        filter(tab, "Completed");
        assertThat(labels(tab)).hasText(new String[] {"Call Grace"});
        var back = new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT);
        tab.goBack(back);
        assertThat(filter(tab)).hasText("Active");
        assertThat(labels(tab)).hasText(new String[] {"Water the plants", "Mend the bike"});
        tab.goBack(back);
        assertThat(filter(tab)).hasText("All");
        assertThat(labels(tab)).hasText(THREE);
        tab.goForward(new Page.GoForwardOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(filter(tab)).hasText("Active");
        assertThat(labels(tab)).hasText(new String[] {"Water the plants", "Mend the bike"});
    }

    @Test
    void filter_standsInTheAddress() {
        var tab = three();
        toggle(tab, 1).check();
        assertCompleted(tab, false, true, false);
        filter(tab, "Completed");
        assertThat(tab).hasURL(Pattern.compile(".*/todomvc/completed"));
        tab.reload();
        assertThat(filter(tab)).hasText("Completed");
        assertThat(labels(tab)).hasText(new String[] {"Call Grace"});
    }

    @Test
    void filter_letsGoOfATodoThatNoLongerFits() {
        var tab = three();
        filter(tab, "Active");
        assertThat(filter(tab)).hasText("Active");
        toggle(tab, 0).click();
        assertThat(labels(tab)).hasText(new String[] {"Call Grace", "Mend the bike"});
        assertThat(tab.locator(".toggle:checked")).hasCount(0);
    }

    @Test
    void filter_thatShowsNoneKeepsMainAndFooter() {
        var tab = three();
        filter(tab, "Completed");
        assertThat(filter(tab)).hasText("Completed");
        assertThat(items(tab)).hasCount(0);
        assertThat(tab.locator(".toggle-all")).isVisible();
        assertThat(tab.locator(".todoapp > .footer")).isVisible();
    }

    @Test
    void filter_ofActiveTodosTakesNewOnes() {
        var tab = three();
        filter(tab, "Active");
        assertThat(filter(tab)).hasText("Active");
        enter(tab, "Sleep");
        assertThat(labels(tab)).hasText(new String[] {"Water the plants", "Call Grace", "Mend the bike", "Sleep"});
        filter(tab, "Completed");
        assertThat(filter(tab)).hasText("Completed");
        enter(tab, "Dream");
        assertThat(count(tab)).hasText("5 items left");
        assertThat(items(tab)).hasCount(0);
    }

    @Test
    void todos_surviveAReload() {
        var tab = three();
        toggle(tab, 1).check();
        assertCompleted(tab, false, true, false);
        tab.navigate("about:blank");
        tab.navigate("/todomvc");
        assertThat(labels(tab)).hasText(THREE);
        assertCompleted(tab, false, true, false);
        assertThat(toggle(tab, 1)).isChecked();
        assertThat(count(tab)).hasText("2 items left");
    }

    @Test
    void todos_areLiveInTheSessionsOtherTab() {
        var visitor = visitor();
        var first = visitor.open("/todomvc");
        var second = visitor.open("/todomvc/active");
        enter(first, "Water the plants");
        assertThat(labels(second)).hasText(new String[] {"Water the plants"});
        toggle(first, 0).check();
        assertThat(items(second)).hasCount(0);
        assertThat(clear(second)).isVisible();
    }

    @EmbeddedClientOnly("what is patched in with autofocus gets no focus")
    @Test
    void page_hasNamesAndLabelsWithAnEditorToo() {
        var tab = editing();
        assertThat(editor(tab)).isFocused();
        assertEquals(List.of(), tab.evaluate(AccessibilityBrowserTest.FAULTS));
    }

    private Page three() {
        return three(visitor());
    }

    private static Page three(Visitor visitor) {
        var tab = visitor.open("/todomvc");
        for (var title : THREE) {
            enter(tab, title);
        }
        assertThat(labels(tab)).hasText(THREE);
        return tab;
    }

    /** Three todos, the second of which is edited. */
    private Page editing() {
        var tab = three();
        labels(tab).nth(1).dblclick();
        assertThat(editor(tab)).isVisible();
        return tab;
    }

    private static void enter(Page tab, String title) {
        field(tab).fill(title);
        field(tab).press("Enter");
        assertThat(field(tab)).hasValue("");
    }

    private static Locator field(Page tab) {
        return tab.locator(".new-todo");
    }

    private static Locator items(Page tab) {
        return tab.locator(".todo-list > li");
    }

    private static Locator labels(Page tab) {
        return tab.locator(".todo-list > li > div.view > label");
    }

    private static Locator toggle(Page tab, int index) {
        return items(tab).nth(index).locator("div.view > input.toggle");
    }

    private static Locator editor(Page tab) {
        return tab.locator(".todo-list > li.editing > input.edit");
    }

    private static Locator count(Page tab) {
        return tab.locator(".footer .todo-count");
    }

    private static Locator clear(Page tab) {
        return tab.locator(".footer > button.clear-completed");
    }

    private static void destroy(Page tab, int index) {
        items(tab).nth(index).locator("div.view > button.destroy").click();
    }

    private static void filter(Page tab, String name) {
        tab.locator("ul.filters > li > a").getByText(name).click();
    }

    /** The link of the filter that is applied. */
    private static Locator filter(Page tab) {
        return tab.locator("ul.filters > li > a.selected");
    }

    private static void assertClosed(Page tab) {
        assertThat(tab.locator(".todo-list .edit")).hasCount(0);
        assertThat(tab.locator(".todo-list > .editing")).hasCount(0);
    }

    private static void assertCompleted(Page tab, boolean... completed) {
        for (var i = 0; i < completed.length; i++) {
            var item = assertThat(items(tab).nth(i));
            (completed[i] ? item : item.not()).hasClass(Pattern.compile("\\bcompleted\\b"));
        }
        assertThat(items(tab)).hasCount(completed.length);
    }

    /** Counts the events from now on that are over. */
    private static AtomicInteger over(Page tab) {
        var over = new AtomicInteger();
        Consumer<Request> count = request -> over.addAndGet(request.url().contains("/_faststate/a/") ? 1 : 0);
        tab.onRequestFinished(count);
        // Chromium takes some for aborted whose answers were read to the end.
        tab.onRequestFailed(count);
        return over;
    }
}
