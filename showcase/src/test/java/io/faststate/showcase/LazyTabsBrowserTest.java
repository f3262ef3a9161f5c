package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class LazyTabsBrowserTest extends BrowserTest {
    private static Locator planet(Page tab, String name) {
        return tab.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void panel_isMadeWhenItIsAskedFor() {
        var tab = open("/examples/lazy-tabs");
        assertThat(tab.locator("#panel h2")).hasText("Mercury");
        planet(tab, "Mars").click();
        assertThat(tab.locator("#panel h2")).hasText("Mars");
        assertThat(planet(tab, "Mars")).hasAttribute("aria-selected", "true");
        assertThat(planet(tab, "Mercury")).hasAttribute("aria-selected", "false");
        assertThat(tab.getByRole(AriaRole.TABPANEL)).hasAccessibleName("Mars");
    }

    @Test
    void keys_moveTheFocusAndEnterSelects() {
        var tab = open("/examples/lazy-tabs");
        planet(tab, "Mercury").focus();
        tab.keyboard().press("ArrowRight");
        assertThat(planet(tab, "Venus")).isFocused();
        assertThat(tab.locator("#panel h2")).hasText("Mercury");
        tab.keyboard().press("Enter");
        assertThat(tab.locator("#panel h2")).hasText("Venus");
        assertThat(planet(tab, "Venus")).isFocused();
        tab.keyboard().press("End");
        assertThat(planet(tab, "Mars")).isFocused();
        tab.keyboard().press("ArrowRight");
        assertThat(planet(tab, "Mercury")).isFocused();
        tab.keyboard().press("ArrowLeft");
        assertThat(planet(tab, "Mars")).isFocused();
        tab.keyboard().press("Home");
        tab.keyboard().press("Space");
        assertThat(tab.locator("#panel h2")).hasText("Mercury");
    }

    @Test
    void tabKey_goesFromTheSelectedTabToItsPanel() {
        var tab = open("/examples/lazy-tabs");
        planet(tab, "Venus").click();
        assertThat(tab.locator("#panel h2")).hasText("Venus");
        planet(tab, "Venus").press("Tab");
        assertThat(tab.locator("#panel")).isFocused();
        tab.keyboard().press("Shift+Tab");
        assertThat(planet(tab, "Venus")).isFocused();
    }
}
