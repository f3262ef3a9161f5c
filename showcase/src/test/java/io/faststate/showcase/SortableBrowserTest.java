package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class SortableBrowserTest extends BrowserTest {
    private static void shows(Page tab, String... names) {
        assertThat(tab.locator("#order .name")).hasText(names);
    }

    private static Locator row(Page tab, String name) {
        return tab.locator("#order li", new Page.LocatorOptions().setHasText(name));
    }

    @Test
    void row_isDraggedToAnotherPlace() {
        var tab = open("/examples/sortable");
        var other = open("/examples/sortable");
        shows(tab, "Read", "Write", "Walk", "Cook", "Rest");
        row(tab, "Rest").dragTo(row(tab, "Write"));
        shows(tab, "Read", "Rest", "Write", "Walk", "Cook");
        shows(other, "Read", "Rest", "Write", "Walk", "Cook");
        row(tab, "Read").dragTo(row(tab, "Cook"));
        shows(tab, "Rest", "Write", "Walk", "Cook", "Read");
        assertThat(tab.locator(".dragged")).hasCount(0);
    }

    @Test
    void row_isMovedByButtonsAndKeepsTheFocus() {
        var tab = open("/examples/sortable");
        var down = ClickToEditBrowserTest.button(tab, "Move Read down");
        down.click();
        shows(tab, "Write", "Read", "Walk", "Cook", "Rest");
        assertThat(tab.locator("#said")).hasText("Read is now number 2 of 5.");
        assertThat(down).isFocused();
        ClickToEditBrowserTest.button(tab, "Move Rest down").click();
        assertThat(tab.locator("#said")).hasText("Rest is now number 5 of 5.");
        shows(tab, "Write", "Read", "Walk", "Cook", "Rest");
    }

    @Test
    void row_isMovedByArrowKeys() {
        var tab = open("/examples/sortable");
        var up = ClickToEditBrowserTest.button(tab, "Move Walk up");
        up.focus();
        tab.keyboard().press("ArrowUp");
        shows(tab, "Read", "Walk", "Write", "Cook", "Rest");
        assertThat(up).isFocused();
        tab.keyboard().press("ArrowDown");
        tab.keyboard().press("ArrowDown");
        shows(tab, "Read", "Write", "Cook", "Walk", "Rest");
        assertThat(up).isFocused();
    }
}
