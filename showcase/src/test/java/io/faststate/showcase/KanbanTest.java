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
