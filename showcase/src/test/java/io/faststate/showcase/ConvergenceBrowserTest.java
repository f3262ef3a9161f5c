package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Many clicks in several tabs at once: each counts, and all tabs end on the same number. */
class ConvergenceBrowserTest extends BrowserTest {
    private static final int CLICKS = 40;

    @Test
    void tabs_endOnTheNumberOfClicks() {
        var visitor = visitor();
        var first = visitor.open("/shared-counter");
        var second = visitor.open("/shared-counter");
        var stranger = open("/shared-counter");
        for (var tab : new Page[] {first, second, stranger}) {
            clickWithoutWaiting(tab);
        }
        for (var tab : new Page[] {first, second, stranger}) {
            assertThat(tab.locator("#count")).hasText(Integer.toString(3 * CLICKS));
        }
    }

    @Test
    void tabsOfOneSession_endOnTheNumberOfClicks() {
        var visitor = visitor();
        var first = visitor.open("/counter");
        var second = visitor.open("/counter");
        clickWithoutWaiting(first);
        clickWithoutWaiting(second);
        assertThat(first.locator("#count")).hasText(Integer.toString(2 * CLICKS));
        assertThat(second.locator("#count")).hasText(Integer.toString(2 * CLICKS));
    }

    @Test
    void list_endsTheSameInBothTabs() {
        var visitor = visitor();
        var first = visitor.open("/todos");
        var second = visitor.open("/todos");
        for (var i = 0; i < 10; i++) {
            for (var tab : new Page[] {first, second}) {
                tab.locator("#new-todo").fill("todo");
                tab.locator("#new-todo").press("Enter");
                assertThat(tab.locator("#new-todo")).hasValue("");
            }
        }
        // A tab can click only on rows that it shows, and the other's come by its stream.
        for (var tab : new Page[] {first, second}) {
            assertThat(tab.locator(".toggle")).hasCount(20);
        }
        first.evaluate("() => document.querySelectorAll('.toggle').forEach((it, i) => i % 2 && it.click())");
        second.evaluate("() => document.querySelectorAll('.toggle').forEach((it, i) => i % 2 || it.click())");
        for (var tab : new Page[] {first, second}) {
            assertThat(tab.locator("#left")).hasText("0 items left");
            assertThat(tab.locator(".toggle:checked")).hasCount(20);
            assertThat(tab.locator(".done")).hasCount(20);
        }
    }

    private static void clickWithoutWaiting(Page tab) {
        tab.evaluate("""
                times => {
                  const plus = [...document.querySelectorAll('button')].find(it => it.textContent === '+1');
                  for (let i = 0; i < times; i++) setTimeout(() => plus.click(), i * 5);
                }""", CLICKS);
    }
}
