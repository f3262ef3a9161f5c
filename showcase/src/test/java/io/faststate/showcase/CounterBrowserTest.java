package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class CounterBrowserTest extends BrowserTest {
    @Test
    void counter_addsSubtractsAndResets() {
        var tab = open("/counter");
        assertThat(tab.locator("#count")).hasText("0");
        click(tab, "+1");
        click(tab, "+1");
        click(tab, "+1");
        assertThat(tab.locator("#count")).hasText("3");
        click(tab, "-1");
        assertThat(tab.locator("#count")).hasText("2");
        click(tab, "Reset");
        assertThat(tab.locator("#count")).hasText("0");
        click(tab, "-1");
        assertThat(tab.locator("#count")).hasText("-1");
    }

    @Test
    void counter_keepsItsValueOverAReload() {
        var tab = open("/counter");
        click(tab, "+1");
        assertThat(tab.locator("#count")).hasText("1");
        tab.reload();
        assertThat(tab.locator("#count")).hasText("1");
    }

    @Test
    void counter_isEachSessionsOwn() {
        var mine = open("/counter");
        click(mine, "+1");
        assertThat(mine.locator("#count")).hasText("1");
        assertThat(open("/counter").locator("#count")).hasText("0");
    }

    @Test
    void counter_sendsNoMarkupForAClick() {
        var tab = open("/counter");
        // The first patch of a page also renews its token.
        click(tab, "+1");
        assertThat(tab.locator("#count")).hasText("1");
        tab.evaluate("""
                () => {
                  window.kinds = [];
                  document.addEventListener('datastar-fetch', event => window.kinds.push(event.detail.type));
                }""");
        click(tab, "+1");
        assertThat(tab.locator("#count")).hasText("2");
        var kinds = tab.evaluate("() => window.kinds.join()").toString();
        assertTrue(kinds.contains("datastar-patch-signals"), kinds);
        assertFalse(kinds.contains("datastar-patch-elements"), kinds);
    }

    private static void click(Page tab, String button) {
        tab.getByText(button, new Page.GetByTextOptions().setExact(true)).click();
    }
}
