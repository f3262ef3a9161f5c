package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeBrowserTest extends BrowserTest {
    @ParameterizedTest
    @CsvSource({"phone, 390, 844", "desktop, 1280, 800"})
    void failureAndReports_fitTheScreen(String screen, int width, int height) {
        var options = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE).setViewportSize(width, height);
        var tab = visitor(options).open("/life");
        var buoy = tab.locator("#Buoy");
        expectLog("The buoy doesn't answer");
        tab.locator("#storm").click();
        assertThat(buoy.locator("[role=alert]")).isVisible();
        buoy.scrollIntoViewIfNeeded();
        ScreenshotsBrowserTest.show(screen, tab, "life-failed");
    }
}
