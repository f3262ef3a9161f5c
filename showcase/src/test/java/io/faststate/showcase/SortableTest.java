package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class SortableTest {
    private static final String PATH = "/examples/sortable";

    private static void shows(TestPage page, String... names) {
        assertThat(page.find(By.css("#order .name"))).hasTexts(names);
    }

    private static TestElement said(TestPage page) {
        return page.find(By.css("#said"));
    }

    @Test
    void row_isDraggedToAnotherPlace(TestVisitor visitor) {
        var page = visitor.open(PATH);
        var other = visitor.open(PATH);
        shows(page, "Read", "Write", "Walk", "Cook", "Rest");
        page.drag(page.row("Rest"), page.row("Write"));
        shows(page, "Read", "Rest", "Write", "Walk", "Cook");
        shows(other, "Read", "Rest", "Write", "Walk", "Cook");
        page.drag(page.row("Read"), page.row("Cook"));
        shows(page, "Rest", "Write", "Walk", "Cook", "Read");
        assertThat(page.find(By.css(".dragged"))).isGone();
    }

    @Test
    void row_isMovedByButtonsAndKeepsTheFocus(TestVisitor visitor) {
        var page = visitor.open(PATH).click("Move Read down");
        shows(page, "Write", "Read", "Walk", "Cook", "Rest");
        assertThat(said(page)).hasText("Read is now number 2 of 5.");
        assertThat(page.button("Move Read down")).isFocused();
        page.click("Move Rest down");
        assertThat(said(page)).hasText("Rest is now number 5 of 5.");
        shows(page, "Write", "Read", "Walk", "Cook", "Rest");
    }

    @Test
    void row_isMovedByArrowKeys(TestVisitor visitor) {
        var page = visitor.open(PATH);
        var up = page.button("Move Walk up");
        up.focus();
        page.press("ArrowUp");
        shows(page, "Read", "Walk", "Write", "Cook", "Rest");
        assertThat(up).isFocused();
        page.press("ArrowDown").press("ArrowDown");
        shows(page, "Read", "Write", "Cook", "Walk", "Rest");
        assertThat(up).isFocused();
    }
}
