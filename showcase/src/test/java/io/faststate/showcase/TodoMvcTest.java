package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("thorough")
@FastStateTest(Showcase.class)
class TodoMvcTest {
    private static final String[] THREE = {"Water the plants", "Call Grace", "Mend the bike"};

    @Test
    void newTodo_hasTheFocusOnLoad(TestVisitor visitor) {
        var page = visitor.open("/todomvc");
        assertThat(page.find(By.css(".todoapp > .header > h1"))).hasText("todos");
        assertThat(page.find(By.css(".todoapp > .header > input.new-todo"))).isFocused();
        assertFalse(field(page).attribute("placeholder").isEmpty());
    }

    @Test
    void page_withoutTodosHidesMainAndFooter(TestVisitor visitor) {
        var page = visitor.open("/todomvc");
        assertThat(items(page)).hasCount(0);
        assertThat(page.find(By.css(".main"))).isHidden();
        assertThat(page.find(By.css(".todoapp > .footer"))).isHidden();
    }

    @Test
    void page_withATodoShowsMainAndFooter(TestVisitor visitor) {
        var page = visitor.open("/todomvc");
        enter(page, "Water the plants");
        assertThat(page.find(By.css("section.todoapp > section.main > ul.todo-list"))).isVisible();
        assertThat(page.find(By.css("section.todoapp > footer.footer > span.todo-count"))).isVisible();
    }

    @Test
    void page_whoseLastTodoGoesHidesMainAndFooterAgain(TestVisitor visitor) {
        var page = visitor.open("/todomvc");
        enter(page, "Water the plants");
        destroy(page, 0);
        assertThat(page.find(By.css(".main"))).isHidden();
        assertThat(page.find(By.css(".todoapp > .footer"))).isHidden();
        assertThat(field(page)).isVisible();
    }

    @Test
    void newTodo_isAddedOnEnter(TestVisitor visitor) {
        var page = visitor.open("/todomvc");
        enter(page, "Water the plants");
        assertThat(labels(page)).hasTexts("Water the plants");
        enter(page, "Call Grace");
        assertThat(labels(page)).hasTexts("Water the plants", "Call Grace");
    }

    @Test
    void newTodo_emptiesTheFieldAndKeepsTheFocus(TestVisitor visitor) {
        var page = visitor.open("/todomvc");
        enter(page, "Water the plants");
        assertThat(items(page)).hasCount(1);
        assertThat(field(page)).hasValue("");
        assertThat(field(page)).isFocused();
    }

    @Test
    void newTodo_isAppendedAtTheEnd(TestVisitor visitor) {
        assertThat(labels(three(visitor))).hasTexts(THREE);
    }

    @Test
    void newTodo_isTrimmed(TestVisitor visitor) {
        var page = visitor.open("/todomvc");
        enter(page, "   Water the plants \t ");
        assertThat(labels(page)).hasCount(1);
        assertTrue(labels(page).html().endsWith(">Water the plants</label>"));
    }

    @Test
    void newTodo_withoutATextIsNone(TestVisitor visitor) {
        var page = visitor.open("/todomvc");
        field(page).press("Enter");
        field(page).fill("    ").press("Enter");
        enter(page, "Water the plants");
        assertThat(labels(page)).hasTexts("Water the plants");
        assertThat(count(page)).hasText("1 item left");
    }

    @Test
    void newTodo_ofMarkupIsShownAsItIs(TestVisitor visitor) {
        var page = visitor.open("/todomvc");
        enter(page, "<b>Water</b> &amp; \"feed\"");
        assertThat(labels(page)).hasTexts("<b>Water</b> &amp; \"feed\"");
        assertThat(labels(page).find(By.css("b"))).hasCount(0);
    }

    @Test
    void newTodos_typedAheadAreAllStored(TestVisitor visitor) {
        var page = visitor.open("/todomvc");
        assertThat(field(page)).isFocused();
        visitor.network().slow(Duration.ofMillis(200));
        field(page).type("one\ntwo\nthree\n");
        assertThat(labels(page)).hasTexts("one", "two", "three");
        assertThat(field(page)).hasValue("");
        assertThat(count(page)).hasText("3 items left");
    }

    @Test
    void newTodo_thatIsTypedWhileAnotherIsOnItsWayStays(TestVisitor visitor) {
        var page = visitor.open("/todomvc");
        assertThat(field(page)).isFocused();
        visitor.network().slow(Duration.ofMillis(200));
        field(page).type("one\ntw");
        assertThat(labels(page)).hasTexts("one");
        assertThat(field(page)).hasValue("tw");
        field(page).type("o\n");
        assertThat(labels(page)).hasTexts("one", "two");
    }

    @Test
    void newTodo_thatIsHalfTypedSurvivesAToggle(TestVisitor visitor) {
        var page = three(visitor);
        field(page).type("Half ");
        toggle(page, 1).click();
        assertThat(items(page).nth(1)).hasClass("completed");
        assertThat(field(page)).hasValue("Half ");
    }

    @Test
    void count_isOfThoseLeftAndInGrammar(TestVisitor visitor) {
        var page = visitor.open("/todomvc");
        enter(page, "Water the plants");
        assertThat(count(page)).hasText("1 item left");
        enter(page, "Call Grace");
        assertThat(count(page)).hasText("2 items left");
        assertThat(count(page).find(By.css("strong"))).hasText("2");
        toggle(page, 0).check();
        assertThat(count(page)).hasText("1 item left");
        toggle(page, 1).check();
        assertThat(count(page)).hasText("0 items left");
    }

    @Test
    void todo_isToggledForthAndBack(TestVisitor visitor) {
        var page = three(visitor);
        toggle(page, 0).check();
        assertCompleted(page, true, false, false);
        assertThat(toggle(page, 0)).isChecked();
        toggle(page, 2).check();
        assertCompleted(page, true, false, true);
        toggle(page, 0).uncheck();
        assertCompleted(page, false, false, true);
        assertThat(toggle(page, 0)).isUnchecked();
    }

    @Test
    void todo_toggledTwiceQuicklyIsAsItWas(TestVisitor visitor) {
        var page = three(visitor);
        visitor.network().slow(Duration.ofMillis(200));
        var before = page.answers().size();
        toggle(page, 1).doubleClick();
        assertEquals(before + 2, page.answers().size());
        assertCompleted(page, false, false, false);
        assertThat(toggle(page, 1)).isUnchecked();
    }

    @Test
    void toggleAll_completesAll(TestVisitor visitor) {
        var page = three(visitor);
        toggleAll(page).check();
        assertCompleted(page, true, true, true);
        assertThat(count(page)).hasText("0 items left");
    }

    @Test
    void toggleAll_clearsAll(TestVisitor visitor) {
        var page = three(visitor);
        toggleAll(page).check();
        assertCompleted(page, true, true, true);
        toggleAll(page).uncheck();
        assertCompleted(page, false, false, false);
    }

    @Test
    void toggleAll_checkedAndUncheckedAtOnceLeavesAllAsTheyWere(TestVisitor visitor) {
        var page = three(visitor);
        visitor.network().slow(Duration.ofMillis(200));
        var before = page.answers().size();
        toggleAll(page).doubleClick();
        assertEquals(before + 2, page.answers().size());
        assertCompleted(page, false, false, false);
        assertThat(toggleAll(page)).isUnchecked();
    }

    @Test
    void toggleAll_withSomeCompletedCompletesTheRest(TestVisitor visitor) {
        var page = three(visitor);
        toggle(page, 1).check();
        assertCompleted(page, false, true, false);
        toggleAll(page).check();
        assertCompleted(page, true, true, true);
    }

    @Test
    void toggleAll_isCheckedWhileAllAreCompleted(TestVisitor visitor) {
        var page = three(visitor);
        for (var i = 0; i < 3; i++) {
            assertThat(toggleAll(page)).isUnchecked();
            toggle(page, i).check();
        }
        assertThat(toggleAll(page)).isChecked();
        toggle(page, 0).uncheck();
        assertThat(toggleAll(page)).isUnchecked();
        toggle(page, 0).check();
        assertThat(toggleAll(page)).isChecked();
    }

    @Test
    void toggleAll_isUncheckedByANewTodo(TestVisitor visitor) {
        var page = three(visitor);
        toggleAll(page).check();
        assertCompleted(page, true, true, true);
        enter(page, "Sleep");
        assertCompleted(page, true, true, true, false);
        assertThat(toggleAll(page)).isUnchecked();
    }

    @Test
    void toggleAll_worksByItsLabel(TestVisitor visitor) {
        var page = three(visitor);
        page.find(By.css("label[for=toggle-all]")).click();
        assertCompleted(page, true, true, true);
    }

    @Test
    void editor_opensOnDoubleClickWithTheFocusAndTheText(TestVisitor visitor) {
        var page = editing(visitor);
        assertThat(items(page).nth(1)).hasClass("editing");
        assertThat(editor(page)).hasCount(1);
        assertThat(editor(page)).hasValue("Call Grace");
        assertThat(editor(page)).isFocused();
    }

    @Test
    void editor_savesOnEnter(TestVisitor visitor) {
        var page = editing(visitor);
        editor(page).fill("Write to Grace").press("Enter");
        assertClosed(page);
        assertThat(labels(page)).hasTexts("Water the plants", "Write to Grace", "Mend the bike");
    }

    @Test
    void editor_savesWhenItIsLeft(TestVisitor visitor) {
        var page = editing(visitor);
        editor(page).fill("Write to Grace").blur();
        assertClosed(page);
        assertThat(labels(page)).hasTexts("Water the plants", "Write to Grace", "Mend the bike");
    }

    @Test
    void editor_leftByAClickOnAnotherToggleSavesAndToggles(TestVisitor visitor) {
        var page = editing(visitor);
        editor(page).fill("Write to Grace");
        toggle(page, 0).click();
        assertClosed(page);
        assertThat(labels(page)).hasTexts("Water the plants", "Write to Grace", "Mend the bike");
        assertCompleted(page, true, false, false);
    }

    @Test
    void editor_leftForAFilterSaves(TestVisitor visitor) {
        var page = editing(visitor);
        editor(page).fill("Write to Grace");
        filter(page, "Active");
        assertThat(filter(page)).hasText("Active");
        assertThat(labels(page)).hasTexts("Water the plants", "Write to Grace", "Mend the bike");
    }

    @Test
    void editor_savesOnceOnEnter(TestVisitor visitor) {
        var page = editing(visitor);
        editor(page).fill("Write to Grace");
        var before = page.answers().size();
        editor(page).press("Enter");
        assertClosed(page);
        toggle(page, 0).click();
        assertCompleted(page, true, false, false);
        assertEquals(before + 2, page.answers().size(), "one event for the save, one for the toggle");
        assertThat(page).hasNotice("");
    }

    @Test
    void editor_trimsTheText(TestVisitor visitor) {
        var page = editing(visitor);
        editor(page).fill("   Write to Grace  ").press("Enter");
        assertClosed(page);
        assertTrue(labels(page).nth(1).html().endsWith(">Write to Grace</label>"));
    }

    @Test
    void editor_withoutATextRemovesTheTodoOnEnter(TestVisitor visitor) {
        var page = editing(visitor);
        editor(page).fill("").press("Enter");
        assertThat(labels(page)).hasTexts("Water the plants", "Mend the bike");
        assertThat(count(page)).hasText("2 items left");
    }

    @Test
    void editor_leftWithoutATextRemovesTheTodo(TestVisitor visitor) {
        var page = editing(visitor);
        editor(page).fill("   ").blur();
        assertThat(labels(page)).hasTexts("Water the plants", "Mend the bike");
    }

    @Test
    void editor_leavesTheTextAsItWasOnEscape(TestVisitor visitor) {
        var page = editing(visitor);
        editor(page).fill("Never mind").press("Escape");
        assertClosed(page);
        assertThat(labels(page)).hasTexts(THREE);
        labels(page).nth(1).doubleClick();
        assertThat(editor(page)).hasValue("Call Grace");
    }

    @Test
    void editor_ofACompletedTodoLeavesItCompleted(TestVisitor visitor) {
        var page = three(visitor);
        toggle(page, 1).check();
        assertCompleted(page, false, true, false);
        labels(page).nth(1).doubleClick();
        editor(page).fill("Write to Grace").press("Enter");
        assertClosed(page);
        assertCompleted(page, false, true, false);
        assertThat(toggle(page, 1)).isChecked();
    }

    @Test
    void editor_movesToTheNextTodoThatIsDoubleClicked(TestVisitor visitor) {
        var page = editing(visitor);
        editor(page).fill("Write to Grace");
        page.withText("Mend the bike").doubleClick();
        assertThat(items(page).nth(2)).hasClass("editing");
        assertThat(editor(page)).hasValue("Mend the bike");
        editor(page).press("Escape");
        assertClosed(page);
        assertThat(labels(page)).hasTexts("Water the plants", "Write to Grace", "Mend the bike");
    }

    @Test
    void todo_isDestroyed(TestVisitor visitor) {
        var page = three(visitor);
        destroy(page, 1);
        assertThat(labels(page)).hasTexts("Water the plants", "Mend the bike");
        assertThat(count(page)).hasText("2 items left");
    }

    @Test
    void clearCompleted_isShownWhileAnyIsCompleted(TestVisitor visitor) {
        var page = three(visitor);
        assertThat(clear(page)).isHidden();
        toggle(page, 1).check();
        assertThat(clear(page)).isVisible();
        assertThat(clear(page)).hasText("Clear completed");
        toggle(page, 1).uncheck();
        assertThat(clear(page)).isHidden();
    }

    @Test
    void clearCompleted_removesThoseThatAre(TestVisitor visitor) {
        var page = three(visitor);
        toggle(page, 0).check();
        toggle(page, 2).check();
        assertThat(count(page)).hasText("1 item left");
        clear(page).click();
        assertThat(labels(page)).hasTexts("Call Grace");
        assertThat(clear(page)).isHidden();
    }

    @Test
    void filter_showsThoseOfItsKind(TestVisitor visitor) {
        var page = three(visitor);
        toggle(page, 1).check();
        assertCompleted(page, false, true, false);
        filter(page, "Active");
        assertThat(labels(page)).hasTexts("Water the plants", "Mend the bike");
        filter(page, "Completed");
        assertThat(labels(page)).hasTexts("Call Grace");
        assertThat(count(page)).hasText("2 items left");
        filter(page, "All");
        assertThat(labels(page)).hasTexts(THREE);
    }

    @Test
    void filter_thatIsAppliedIsSelected(TestVisitor visitor) {
        var page = three(visitor);
        assertThat(filter(page)).hasText("All");
        filter(page, "Active");
        assertThat(filter(page)).hasText("Active");
        filter(page, "Completed");
        assertThat(filter(page)).hasText("Completed");
        filter(page, "All");
        assertThat(filter(page)).hasText("All");
    }

    @Test
    void filter_followsBackAndForward(TestVisitor visitor) {
        var page = three(visitor);
        toggle(page, 1).check();
        assertCompleted(page, false, true, false);
        filter(page, "Active");
        assertThat(filter(page)).hasText("Active");
        filter(page, "Completed");
        assertThat(labels(page)).hasTexts("Call Grace");
        page.back();
        assertThat(filter(page)).hasText("Active");
        assertThat(labels(page)).hasTexts("Water the plants", "Mend the bike");
        page.back();
        assertThat(filter(page)).hasText("All");
        assertThat(labels(page)).hasTexts(THREE);
        page.forward();
        assertThat(filter(page)).hasText("Active");
        assertThat(labels(page)).hasTexts("Water the plants", "Mend the bike");
    }

    @Test
    void filter_standsInTheAddress(TestVisitor visitor) {
        var page = three(visitor);
        toggle(page, 1).check();
        assertCompleted(page, false, true, false);
        filter(page, "Completed");
        assertThat(page).isAt("/todomvc/completed");
        page.reload();
        assertThat(filter(page)).hasText("Completed");
        assertThat(labels(page)).hasTexts("Call Grace");
    }

    @Test
    void filter_letsGoOfATodoThatNoLongerFits(TestVisitor visitor) {
        var page = three(visitor);
        filter(page, "Active");
        assertThat(filter(page)).hasText("Active");
        toggle(page, 0).click();
        assertThat(labels(page)).hasTexts("Call Grace", "Mend the bike");
    }

    @Test
    void filter_thatShowsNoneKeepsMainAndFooter(TestVisitor visitor) {
        var page = three(visitor);
        filter(page, "Completed");
        assertThat(filter(page)).hasText("Completed");
        assertThat(items(page)).hasCount(0);
        assertThat(page.find(By.css(".toggle-all"))).isVisible();
        assertThat(page.find(By.css(".todoapp > .footer"))).isVisible();
    }

    @Test
    void filter_ofActiveTodosTakesNewOnes(TestVisitor visitor) {
        var page = three(visitor);
        filter(page, "Active");
        assertThat(filter(page)).hasText("Active");
        enter(page, "Sleep");
        assertThat(labels(page)).hasTexts("Water the plants", "Call Grace", "Mend the bike", "Sleep");
        filter(page, "Completed");
        assertThat(filter(page)).hasText("Completed");
        enter(page, "Dream");
        assertThat(count(page)).hasText("5 items left");
        assertThat(items(page)).hasCount(0);
    }

    @Test
    void todos_surviveAReload(TestVisitor visitor) {
        var page = three(visitor);
        toggle(page, 1).check();
        assertCompleted(page, false, true, false);
        page.open("/counter").open("/todomvc");
        assertThat(labels(page)).hasTexts(THREE);
        assertCompleted(page, false, true, false);
        assertThat(toggle(page, 1)).isChecked();
        assertThat(count(page)).hasText("2 items left");
    }

    @Test
    void todos_areLiveInTheSessionsOtherTab(TestVisitor visitor) {
        var first = visitor.open("/todomvc");
        var second = visitor.open("/todomvc/active");
        enter(first, "Water the plants");
        assertThat(labels(second)).hasTexts("Water the plants");
        toggle(first, 0).check();
        assertThat(items(second)).hasCount(0);
        assertThat(clear(second)).isVisible();
    }

    private static TestPage three(TestVisitor visitor) {
        var page = visitor.open("/todomvc");
        for (var title : THREE) {
            enter(page, title);
        }
        assertThat(labels(page)).hasTexts(THREE);
        return page;
    }

    /** Three todos, the second of which is edited. */
    private static TestPage editing(TestVisitor visitor) {
        var page = three(visitor);
        labels(page).nth(1).doubleClick();
        assertThat(editor(page)).isVisible();
        return page;
    }

    private static void enter(TestPage page, String title) {
        field(page).fill(title).press("Enter");
        assertThat(field(page)).hasValue("");
    }

    private static TestElement field(TestPage page) {
        return page.find(By.css(".new-todo"));
    }

    private static TestElement items(TestPage page) {
        return page.find(By.css(".todo-list > li"));
    }

    private static TestElement labels(TestPage page) {
        return page.find(By.css(".todo-list > li > div.view > label"));
    }

    private static TestElement toggle(TestPage page, int index) {
        return items(page).nth(index).find(By.css("div.view > input.toggle"));
    }

    private static TestElement toggleAll(TestPage page) {
        return page.field("Mark all as complete");
    }

    private static TestElement editor(TestPage page) {
        return page.find(By.css(".todo-list > li.editing > input.edit"));
    }

    private static TestElement count(TestPage page) {
        return page.find(By.css(".footer .todo-count"));
    }

    private static TestElement clear(TestPage page) {
        return page.find(By.css(".footer > button.clear-completed"));
    }

    private static void destroy(TestPage page, int index) {
        items(page).nth(index).find(By.css("div.view > button.destroy")).click();
    }

    private static void filter(TestPage page, String name) {
        page.link(name).click();
    }

    /** The link of the filter that is applied. */
    private static TestElement filter(TestPage page) {
        return page.find(By.css("ul.filters > li > a.selected"));
    }

    private static void assertClosed(TestPage page) {
        assertThat(page.find(By.css(".todo-list .edit"))).hasCount(0);
        assertThat(page.find(By.css(".todo-list > .editing"))).hasCount(0);
    }

    private static void assertCompleted(TestPage page, boolean... completed) {
        for (var i = 0; i < completed.length; i++) {
            var item = assertThat(items(page).nth(i));
            var box = assertThat(toggle(page, i));
            if (completed[i]) {
                item.hasClass("completed");
                box.isChecked();
            } else {
                item.hasNotClass("completed");
                box.isUnchecked();
            }
        }
        assertThat(items(page)).hasCount(completed.length);
    }
}
