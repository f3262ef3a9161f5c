package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TodosBrowserTest extends BrowserTest {
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
}
