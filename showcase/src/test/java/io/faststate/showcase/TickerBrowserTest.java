package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TickerBrowserTest extends BrowserTest {
    @Test
    void ticker_movesWhileItsHandlerRuns() {
        var tab = open("/ticker");
        assertThat(tab.locator("#status")).hasText("Not started");
        tab.evaluate("""
                () => {
                  window.seen = [];
                  const bar = document.getElementById('progress');
                  new MutationObserver(() => window.seen.push(bar.value)).observe(bar, { attributes: true });
                }""");
        tab.locator("#start").click();
        assertThat(tab.locator("#start")).isDisabled();
        assertThat(tab.locator("#start")).hasAttribute("aria-busy", "true");
        assertThat(tab.locator("#status")).hasText("Done");
        assertThat(tab.locator("#start")).isEnabled();
        var steps = (Integer) tab.evaluate("() => new Set(window.seen).size");
        assertTrue(steps >= 5, () -> "the bar was seen at " + steps + " places");
        assertTrue((Boolean) tab.evaluate("() => window.seen.every((it, i) => i === 0 || it >= window.seen[i - 1])"));
    }

    @Test
    void ticker_canRunAgain() {
        var tab = open("/ticker");
        tab.locator("#start").click();
        assertThat(tab.locator("#status")).hasText("Done");
        tab.locator("#start").click();
        assertThat(tab.locator("#status")).containsText("Step");
        assertThat(tab.locator("#status")).hasText("Done");
    }

    @Test
    void ticker_ofAnotherTabStandsStill() {
        var visitor = visitor();
        var mine = visitor.open("/ticker");
        var other = visitor.open("/ticker");
        mine.locator("#start").click();
        assertThat(mine.locator("#status")).containsText("Step");
        assertThat(other.locator("#status")).hasText("Not started");
    }
}
