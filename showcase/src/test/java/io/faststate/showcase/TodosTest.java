package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class TodosTest {
    @Test
    void todos_areAddedByEnterAndByTheButton(TestVisitor visitor) {
        var page = visitor.open("/todos");
        page.field("New todo").fill("Buy milk").press("Enter");
        assertThat(titles(page)).hasTexts("Buy milk");
        assertThat(page.field("New todo")).hasValue("");
        page.fill("New todo", "  Feed the cat  ").click("Add");
        assertThat(titles(page)).hasTexts("Buy milk", "Feed the cat");
        assertThat(left(page)).hasText("2 items left");
    }

    @Test
    void todos_withoutATitleAreNotAdded(TestVisitor visitor) {
        var page = visitor.open("/todos");
        assertThat(page.button("Add")).isDisabled();
        page.fill("New todo", "   ");
        assertThat(page.button("Add")).isDisabled();
        page.field("New todo").press("Enter");
        add(page, "One");
        assertThat(titles(page)).hasTexts("One");
    }

    @Test
    void todos_areToggled(TestVisitor visitor) {
        var page = three(visitor);
        done(page, "Two").check();
        assertThat(left(page)).hasText("2 items left");
        assertThat(titles(page).nth(1)).hasAttribute("class", "title done");
        done(page, "Two").uncheck();
        assertThat(left(page)).hasText("3 items left");
        assertThat(titles(page).nth(1)).hasAttribute("class", "title");
    }

    @Tag("thorough")
    @Test
    void todos_leftAreCountedInGrammar(TestVisitor visitor) {
        var page = visitor.open("/todos");
        add(page, "One");
        assertThat(left(page)).hasText("1 item left");
        done(page, "One").check();
        assertThat(left(page)).hasText("0 items left");
    }

    @Tag("thorough")
    @Test
    void todos_areAllToggledAtOnce(TestVisitor visitor) {
        var page = three(visitor);
        page.check("Mark all as complete");
        assertThat(left(page)).hasText("0 items left");
        assertDone(page, true, true, true);
        page.uncheck("Mark all as complete");
        assertThat(left(page)).hasText("3 items left");
        assertDone(page, false, false, false);
    }

    @Tag("thorough")
    @Test
    void todos_followToggleAllWhenEachIsDone(TestVisitor visitor) {
        var page = three(visitor);
        done(page, "One").click();
        done(page, "Two").click();
        done(page, "Three").click();
        assertThat(page.field("Mark all as complete")).isChecked();
        done(page, "One").uncheck();
        assertThat(page.field("Mark all as complete")).isUnchecked();
    }

    @Tag("thorough")
    @Test
    void todos_areRemoved(TestVisitor visitor) {
        var page = three(visitor);
        page.row("Two").click("Remove");
        assertThat(titles(page)).hasTexts("One", "Three");
    }

    @Tag("thorough")
    @Test
    void todos_completedAreCleared(TestVisitor visitor) {
        var page = three(visitor);
        assertThat(page.button("Clear completed")).isGone();
        done(page, "One").click();
        done(page, "Three").click();
        assertThat(left(page)).hasText("1 item left");
        page.click("Clear completed");
        assertThat(titles(page)).hasTexts("Two");
        assertThat(page.button("Clear completed")).isGone();
    }

    @Tag("thorough")
    @Test
    void todos_areFiltered(TestVisitor visitor) {
        var page = three(visitor);
        done(page, "Two").check();
        page.click("Active");
        assertThat(titles(page)).hasTexts("One", "Three");
        assertThat(page.button("Active")).hasAttribute("aria-pressed", "true");
        page.click("Completed");
        assertThat(titles(page)).hasTexts("Two");
        page.click("All");
        assertThat(titles(page)).hasTexts("One", "Two", "Three");
    }

    @Tag("thorough")
    @Test
    void todos_leaveTheFilteredListWhenTheyNoLongerFit(TestVisitor visitor) {
        var page = three(visitor).click("Active");
        done(page, "One").click();
        assertThat(titles(page)).hasTexts("Two", "Three");
        assertDone(page, false, false);
    }

    @Tag("thorough")
    @Test
    void todos_areEditedInPlace(TestVisitor visitor) {
        var page = editing(visitor);
        assertThat(editor(page)).hasValue("Two");
        assertThat(editor(page)).isFocused();
        editor(page).fill("Second").press("Enter");
        assertThat(titles(page)).hasTexts("One", "Second", "Three");
        assertThat(editor(page)).isGone();
    }

    @Tag("thorough")
    @Test
    void todos_areSavedOnBlur(TestVisitor visitor) {
        var page = editing(visitor);
        editor(page).fill("Second");
        page.heading("Todos").click();
        assertThat(titles(page)).hasTexts("One", "Second", "Three");
    }

    @Tag("thorough")
    @Test
    void todos_stayAsTheyWereOnEscape(TestVisitor visitor) {
        var page = editing(visitor);
        editor(page).fill("Second").press("Escape");
        assertThat(titles(page)).hasTexts("One", "Two", "Three");
        assertThat(page).hasNotice("");
    }

    @Tag("thorough")
    @Test
    void todos_editedToNothingAreRemoved(TestVisitor visitor) {
        var page = editing(visitor);
        editor(page).fill("  ").press("Enter");
        assertThat(titles(page)).hasTexts("One", "Three");
    }

    @Tag("thorough")
    @Test
    void todos_areSavedOnceByEnter(TestVisitor visitor) {
        var page = editing(visitor);
        editor(page).fill("Second");
        var before = page.answers().size();
        editor(page).press("Enter");
        assertThat(titles(page)).hasTexts("One", "Second", "Three");
        done(page, "One").check();
        assertThat(left(page)).hasText("2 items left");
        assertEquals(before + 2, page.answers().size(), "one event for the save, one for the toggle");
        assertThat(page).hasNotice("");
    }

    @Tag("thorough")
    @Test
    void todos_areLiveInTheSessionsOtherTab(TestVisitor visitor) {
        var first = visitor.open("/todos");
        var second = visitor.open("/todos");
        add(first, "One");
        assertThat(titles(second)).hasTexts("One");
        add(second, "Two");
        assertThat(titles(first)).hasTexts("One", "Two");
    }

    @Tag("thorough")
    @Test
    void todos_filterStandsInTheAddress(TestVisitor visitor) {
        var page = three(visitor);
        done(page, "Two").check();
        page.click("Completed");
        assertThat(page).isAt("/todos?filter=COMPLETED");
        page.reload();
        assertThat(titles(page)).hasTexts("Two");
        page.click("All");
        assertThat(titles(page)).hasTexts("One", "Two", "Three");
        page.back();
        assertThat(titles(page)).hasTexts("Two");
    }

    @Tag("thorough")
    @Test
    void todos_filterIsEachTabsOwn(TestVisitor visitor) {
        var first = visitor.open("/todos");
        var second = visitor.open("/todos");
        add(first, "One");
        first.click("Completed");
        assertThat(titles(first)).hasCount(0);
        assertThat(titles(second)).hasTexts("One");
    }

    @Tag("thorough")
    @Test
    void todos_keepAnEditWhileAnotherTabAddsRows(TestVisitor visitor) {
        var first = visitor.open("/todos");
        var second = visitor.open("/todos");
        add(first, "One");
        titles(first).doubleClick();
        editor(first).fill("Half writ");
        add(second, "Two");
        assertThat(titles(first)).hasTexts("Two");
        assertThat(editor(first)).hasValue("Half writ");
        assertThat(editor(first)).isFocused();
        editor(first).type("ten").press("Enter");
        assertThat(titles(second)).hasTexts("Half written", "Two");
    }

    private static TestPage three(TestVisitor visitor) {
        var page = visitor.open("/todos");
        add(page, "One");
        add(page, "Two");
        add(page, "Three");
        assertThat(titles(page)).hasTexts("One", "Two", "Three");
        return page;
    }

    /** Three todos, the second of which is edited. */
    private static TestPage editing(TestVisitor visitor) {
        var page = three(visitor);
        page.withText("Two").doubleClick();
        return page;
    }

    private static void add(TestPage page, String title) {
        page.field("New todo").fill(title).press("Enter");
        assertThat(page.field("New todo")).hasValue("");
    }

    private static TestElement titles(TestPage page) {
        return page.find(By.css("#todo-list .title"));
    }

    private static TestElement done(TestPage page, String title) {
        return page.row(title).field("Done");
    }

    private static TestElement editor(TestPage page) {
        return page.find(By.css(".edit"));
    }

    private static TestElement left(TestPage page) {
        return page.find(By.css("#left"));
    }

    private static void assertDone(TestPage page, boolean... done) {
        var boxes = page.find(By.css(".toggle"));
        assertThat(boxes).hasCount(done.length);
        for (var i = 0; i < done.length; i++) {
            var box = assertThat(boxes.nth(i));
            var unused = done[i] ? box.isChecked() : box.isUnchecked();
        }
    }
}
