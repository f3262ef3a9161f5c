package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The server may forget the page of a tab at any time; the tab notices nothing. */
class EvictedInstanceBrowserTest extends BrowserTest {
    @Test
    void click_worksAfterEviction() {
        var tab = open("/counter");
        click(tab, "+1");
        assertThat(tab.locator("#count")).hasText("1");
        mark(tab);
        running().feature().evictPageInstances();
        click(tab, "+1");
        assertThat(tab.locator("#count")).hasText("2");
        assertMarked(tab);
        assertThat(tab.locator("#faststate-notice")).isHidden();
    }

    @Test
    void row_keepsItsHandlersAfterEviction() {
        var tab = open("/todos");
        for (var title : new String[] {"One", "Two", "Three"}) {
            tab.locator("#new-todo").fill(title);
            tab.locator("#new-todo").press("Enter");
            assertThat(tab.locator("#new-todo")).hasValue("");
        }
        mark(tab);
        running().feature().evictPageInstances();
        tab.locator(".remove").nth(1).click();
        assertThat(tab.locator(".title")).hasText(new String[] {"One", "Three"});
        running().feature().evictPageInstances();
        tab.locator(".title").nth(1).dblclick();
        running().feature().evictPageInstances();
        tab.locator(".edit").fill("Third");
        tab.locator(".edit").press("Enter");
        assertThat(tab.locator(".title")).hasText(new String[] {"One", "Third"});
        assertMarked(tab);
        assertThat(tab.locator("#faststate-notice")).isHidden();
    }

    @Test
    void otherTab_followsAfterEviction() {
        var visitor = visitor();
        var first = visitor.open("/counter");
        var second = visitor.open("/counter");
        click(first, "+1");
        assertThat(second.locator("#count")).hasText("1");
        mark(second);
        running().feature().evictPageInstances();
        click(first, "+1");
        assertThat(second.locator("#count")).hasText("2");
        click(second, "+1");
        assertThat(first.locator("#count")).hasText("3");
        assertMarked(second);
    }

    private static void click(Page tab, String button) {
        tab.getByText(button, new Page.GetByTextOptions().setExact(true)).click();
    }

    private static void mark(Page tab) {
        tab.evaluate("() => { document.mark = 'same document'; }");
    }

    private static void assertMarked(Page tab) {
        assertEquals("same document", tab.evaluate("() => document.mark"));
    }
}
