package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;

class LongListsBrowserTest extends BrowserTest {
    @Test
    void list_growsByAButtonUntilItsEnd() {
        var tab = open("/examples/click-to-load");
        var more = Visitor.button(tab, "Load more");
        assertThat(tab.locator("tbody tr")).hasCount(10);
        for (var shown = 20; shown <= 50; shown += 10) {
            more.click();
            assertThat(tab.locator("tbody tr")).hasCount(shown);
            assertThat(tab.locator("#shown")).hasText(shown + " of 50 agents are shown.");
        }
        assertThat(more).isDisabled();
        assertThat(tab.locator("tbody tr").last()).containsText("50");
    }

    @Test
    void list_growsWhenItsEndComesIntoView() {
        // So low that the end is out of view.
        var tab = visitor(new Browser.NewContextOptions().setViewportSize(1280, 500)).open("/examples/infinite-scroll");
        assertThat(tab.locator("tbody tr")).hasCount(10);
        for (var shown = 20; shown <= 50; shown += 10) {
            tab.locator("#end").scrollIntoViewIfNeeded();
            assertThat(tab.locator("tbody tr")).hasCount(shown);
        }
        assertThat(tab.locator("#end")).hasText("These are all 50 agents.");
    }

    @Test
    void end_thatStaysInViewGoesOnLoading() {
        var visitor = visitor(new Browser.NewContextOptions().setViewportSize(1280, 4000));
        var tab = visitor.open("/examples/infinite-scroll");
        assertThat(tab.locator("tbody tr")).hasCount(50);
        assertThat(tab.locator("#end")).hasText("These are all 50 agents.");
    }
}
