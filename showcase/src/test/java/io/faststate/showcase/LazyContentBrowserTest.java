package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LazyContentBrowserTest extends BrowserTest {
    @Test
    void parts_comeOneAfterTheOther() {
        var tab = visitor().context().newPage();
        var seen = Seen.fromTheStart(tab, "#article");
        tab.navigate("/examples/progressive-load");
        assertThat(tab.locator("#article h2")).hasText("On gardens");
        assertThat(tab.locator("#comments li")).hasCount(3);
        assertThat(tab.locator("#article footer")).hasText("Written in spring.");
        assertThat(tab.locator("#article [aria-busy=true]")).hasCount(0);
        assertInTurn(seen);
        var again = Seen.of(tab, "#article");
        var button = Seen.of(tab, "[data-indicator]");
        Visitor.button(tab, "Load it again").click();
        again.await("Loading the text…");
        assertThat(tab.locator("#article footer")).hasText("Written in spring.");
        assertInTurn(again);
        assertTrue(button.was("disabled=\"\""));
    }

    /** Some of it was there while the rest was loading. */
    private static void assertInTurn(Seen seen) {
        assertTrue(seen.markup().stream().anyMatch(it -> it.contains("On gardens") && it.contains("Loading the footer…")), seen.markup()::toString);
    }
}
