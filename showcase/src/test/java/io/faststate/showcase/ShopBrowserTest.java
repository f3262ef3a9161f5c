package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shop whose forms work with JavaScript and without. */
class ShopBrowserTest extends BrowserTest {
    private static String field(String path) {
        return "[name='checkout." + path + "']";
    }

    @ParameterizedTest
    @CsvSource({"phone, 390, 844", "desktop, 1280, 800"})
    void pages_fitTheScreen(String screen, int width, int height) {
        var tab = visitor(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE).setViewportSize(width, height))
                .open("/shop");
        tab.locator("#add-tea").click();
        tab.locator("#add-pot").click();
        assertThat(tab.locator("#total")).hasText("Total: 47.90 €");
        ScreenshotsBrowserTest.show(screen, tab, "shop");
        tab.locator("#checkout").click();
        tab.locator("#buy").click();
        assertThat(tab.locator("small.error:visible")).hasCount(6);
        tab.getByText("Add", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(tab.locator(field("vouchers.0.code"))).isVisible();
        ScreenshotsBrowserTest.show(screen, tab, "shop-checkout");
        tab.locator("#buy").scrollIntoViewIfNeeded();
        ScreenshotsBrowserTest.show(screen, tab, "shop-checkout-end");
    }
}
