package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class LazyTabsTest {
    private static TestElement planet(TestPage page, String name) {
        return page.find(By.role("tab", name));
    }

    private static TestElement heading(TestPage page) {
        return page.find(By.css("#panel h2"));
    }

    @Test
    void panel_isMadeWhenItIsAskedFor(TestVisitor visitor) {
        var page = visitor.open("/examples/lazy-tabs");
        assertThat(heading(page)).hasText("Mercury");
        page.click("Mars");
        assertThat(heading(page)).hasText("Mars");
        assertThat(planet(page, "Mars")).hasAttribute("aria-selected", "true");
        assertThat(planet(page, "Mercury")).hasAttribute("aria-selected", "false");
        assertThat(page.find(By.role("tabpanel", "Mars"))).isVisible();
    }

    @Test
    void keys_moveTheFocusAndEnterSelects(TestVisitor visitor) {
        var page = visitor.open("/examples/lazy-tabs");
        planet(page, "Mercury").focus();
        page.press("ArrowRight");
        assertThat(planet(page, "Venus")).isFocused();
        assertThat(heading(page)).hasText("Mercury");
        page.press("Enter");
        assertThat(heading(page)).hasText("Venus");
        assertThat(planet(page, "Venus")).isFocused();
        page.press("End");
        assertThat(planet(page, "Mars")).isFocused();
        page.press("ArrowRight");
        assertThat(planet(page, "Mercury")).isFocused();
        page.press("ArrowLeft");
        assertThat(planet(page, "Mars")).isFocused();
        page.press("Home").press("Space");
        assertThat(heading(page)).hasText("Mercury");
    }

    @Test
    void tabKey_goesFromTheSelectedTabToItsPanel(TestVisitor visitor) {
        var page = visitor.open("/examples/lazy-tabs").click("Venus");
        assertThat(heading(page)).hasText("Venus");
        planet(page, "Venus").press("Tab");
        assertThat(page.find(By.css("#panel"))).isFocused();
        page.press("Shift+Tab");
        assertThat(planet(page, "Venus")).isFocused();
    }
}
