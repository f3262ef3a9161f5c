package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class IndexBrowserTest extends BrowserTest {
    @Test
    void card_leadsToItsPageWhereverItIsClicked() {
        var tab = open("/");
        tab.locator("article", new Page.LocatorOptions().setHasText("State that everyone shares")).click(
                new Locator.ClickOptions().setPosition(150, 60));
        assertThat(tab).hasURL(tab.url().replaceAll("/[^/]*$", "/shared-counter"));
        assertThat(tab.locator("h1")).hasText("Shared counter");
    }
}
