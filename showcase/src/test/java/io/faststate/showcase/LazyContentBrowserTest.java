package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LazyContentBrowserTest extends BrowserTest {
    @Test
    void slowPart_followsThePage() {
        var visitor = visitor();
        var document = visitor.context().request().get("/examples/lazy-load").text();
        assertTrue(document.contains("Loading the report…"));
        assertFalse(document.contains("Winter"));
        var tab = visitor.open("/examples/lazy-load");
        assertThat(tab.locator("#report [aria-busy=true]")).hasText("Loading the report…");
        assertThat(tab.locator("#report tr")).hasCount(4);
        assertThat(tab.locator("#report")).containsText("Winter");
        assertThat(tab.locator("#report [aria-busy=true]")).hasCount(0);
    }

    @Test
    void parts_comeOneAfterTheOther() {
        var tab = open("/examples/progressive-load");
        assertThat(tab.locator("#article h2")).hasText("On gardens");
        assertThat(tab.locator("#article")).containsText("Loading the comments…");
        assertThat(tab.locator("#text")).isVisible();
        assertThat(tab.locator("#article")).containsText("Loading the footer…");
        assertThat(tab.locator("#comments li")).hasCount(3);
        assertThat(tab.locator("#article footer")).hasText("Written in spring.");
        assertThat(tab.locator("#article [aria-busy=true]")).hasCount(0);
        ClickToEditBrowserTest.button(tab, "Load it again").click();
        assertThat(tab.locator("#article")).containsText("Loading the text…");
        assertThat(ClickToEditBrowserTest.button(tab, "Load it again")).isDisabled();
        assertThat(tab.locator("#article footer")).hasText("Written in spring.");
    }
}
