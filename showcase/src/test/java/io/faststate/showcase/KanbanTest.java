package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.util.List;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class KanbanTest {
    private static final String FIRST = "Choose a name";
    private static final String SECOND = "Draw the first screens";
    private static final String MIDDLE = "Write the first page";
    private static final String LAST = "Show it to somebody";

    private static void shows(TestPage page, String column, String... titles) {
        assertThat(page.find(By.css("#column" + column + " .name"))).hasTexts(titles);
    }

    @Test
    void card_isDraggedToAnotherColumnForEveryone(TestApp app) {
        var page = app.visitor().open("/kanban");
        var other = app.visitor().open("/kanban");
        page.drag(page.row(FIRST), page.find(By.css("#columnDONE ul")));
        for (var each : List.of(page, other)) {
            shows(each, "DONE", FIRST);
            shows(each, "TODO", SECOND, LAST);
            assertThat(each.find(By.css("#titleDONE small"))).hasText("1");
        }
        page.drag(page.row(LAST), page.row(SECOND));
        shows(other, "TODO", LAST, SECOND);
        assertThat(page.find(By.css(".dragged"))).isGone();
        assertThat(other.find(By.css(".held"))).isGone();
    }

    @Test
    void sameCard_inTheHandsOfTwo_goesWhereTheFirstOneDropsIt(TestApp app) {
        var one = app.visitor().open("/kanban");
        var two = app.visitor().open("/kanban");
        sameCard(one, two, FIRST, "DOING", "DONE");
        sameCard(two, one, SECOND, "DONE", "DOING");
        for (var each : List.of(one, two, app.visitor().open("/kanban"))) {
            shows(each, "TODO", LAST);
            shows(each, "DOING", MIDDLE, FIRST);
            shows(each, "DONE", SECOND);
            assertThat(each.find(By.css(".board .held, .board .dragged"))).isGone();
        }
    }

    /** Two mice hold the same card at once; the first lets it go over one column, the second later over another. */
    private static void sameCard(TestPage first, TestPage second, String title, String to, String late) {
        first.row(title).take();
        // What tells of the first hand moves the card in the second tab.
        assertThat(held(second.row(title))).hasCount(1);
        second.row(title).take();
        for (var page : List.of(first, second)) {
            assertThat(page.find(By.css(".dragged"))).hasCount(1);
            assertThat(held(page.row(title))).hasCount(1);
        }
        first.find(By.css("#title" + to)).drop();
        for (var page : List.of(first, second)) {
            assertThat(page.find(By.css("#column" + to)).row(title)).hasCount(1);
        }
        second.find(By.css("#title" + late)).drop();
        assertThat(second).hasToast("Somebody moved “" + title + "”");
        for (var page : List.of(first, second)) {
            assertThat(page.find(By.css("#column" + to)).row(title)).hasCount(1);
            assertThat(page.row(title)).hasCount(1);
            assertThat(page.find(By.css(".board li"))).hasCount(4);
            assertThat(page.find(By.css(".board .held"))).isGone();
        }
    }

    private static TestElement held(TestElement card) {
        return card.find(By.css(".held"));
    }

    @Test
    void cardThatIsDeletedWhileDragged_isGoneAndThatIsTold(TestApp app) {
        var one = app.visitor().open("/kanban");
        var two = app.visitor().open("/kanban");
        one.row(FIRST).take();
        assertThat(held(two.row(FIRST))).hasText("Somebody moves this");
        two.click("Delete " + FIRST);
        assertThat(one.row(FIRST)).isGone();
        one.find(By.css("#titleDONE")).drop();
        assertThat(one).hasToast("“" + FIRST + "” was deleted meanwhile.");
        for (var page : List.of(one, two)) {
            assertThat(page.row(FIRST)).isGone();
            assertThat(page.find(By.css(".board li"))).hasCount(3);
            assertThat(page.find(By.css(".held"))).isGone();
        }
    }

    @Test
    void buttonsAndArrowKeys_moveACardAndKeepTheFocus(TestVisitor visitor) {
        var page = visitor.open("/kanban");
        var right = page.button("Move " + FIRST + " to the right");
        right.click();
        shows(page, "DOING", MIDDLE, FIRST);
        assertThat(said(page)).hasText("“" + FIRST + "” is now in Doing, 2 of 2.");
        assertThat(right).isFocused();
        page.press("ArrowUp");
        shows(page, "DOING", FIRST, MIDDLE);
        page.press("ArrowRight");
        shows(page, "DONE", FIRST);
        page.press("ArrowRight");
        assertThat(said(page)).hasText("“" + FIRST + "” is now in Done, 1 of 1.");
        page.press("ArrowLeft").press("ArrowLeft");
        shows(page, "TODO", SECOND, LAST, FIRST);
        assertThat(right).isFocused();
    }

    private static TestElement said(TestPage page) {
        return page.find(By.css("#said"));
    }

    @Test
    void cards_areAddedAndRenamedForEveryone(TestApp app) {
        var page = app.visitor().open("/kanban");
        var other = app.visitor().open("/kanban");
        page.fill("New card", "Rest").press("Enter");
        assertThat(other.row("Rest")).isVisible();
        assertThat(page.field("New card")).hasValue("");
        page.click("Rename Rest");
        assertThat(draft(page)).isFocused();
        draft(page).fill("Rest a while");
        page.press("Enter");
        assertThat(page.find(By.css("#editor"))).isHidden();
        assertThat(other.row("Rest a while")).isVisible();
        page.reload();
        assertThat(page.row("Rest a while")).isVisible();
    }

    @Test
    void cardThatSomebodyElseRenamed_isNotOverwrittenUnseen(TestApp app) {
        var page = app.visitor().open("/kanban");
        var other = app.visitor().open("/kanban");
        page.click("Rename " + FIRST);
        draft(page).fill("Find a name");
        other.click("Rename " + FIRST);
        draft(other).fill("Take a name").press("Enter");
        assertThat(page.row("Take a name")).isVisible();
        draft(page).press("Enter");
        assertThat(page).hasToast("Somebody renamed it to “Take a name” meanwhile.");
        assertThat(other.row("Take a name")).isVisible();
        draft(page).press("Enter");
        assertThat(other.row("Find a name")).isVisible();
    }

    private static TestElement draft(TestPage page) {
        return page.find(By.css("#draft"));
    }
}
