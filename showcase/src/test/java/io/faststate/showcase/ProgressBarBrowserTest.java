package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProgressBarBrowserTest extends BrowserTest {
    private static final Pattern PART = Pattern.compile("[1-9][0-9]? %");

    private static void begin(Page tab) {
        ClickToEditBrowserTest.button(tab, "Start").click();
        assertThat(tab.locator("#status")).hasText("Running");
        assertThat(tab.locator("#percent")).hasText(PART);
    }

    @Test
    void job_showsHowFarItIsUntilItIsDone() {
        var tab = open("/examples/progress-bar");
        assertThat(tab.locator("#percent")).hasText("0 %");
        begin(tab);
        assertThat(ClickToEditBrowserTest.button(tab, "Start")).isDisabled();
        assertThat(tab.locator("#progress")).hasAttribute("value", Pattern.compile("[1-9][0-9]?"));
        assertThat(tab.locator("#status")).hasText("Done");
        assertThat(tab.locator("#percent")).hasText("100 %");
        assertThat(ClickToEditBrowserTest.button(tab, "Cancel")).isDisabled();
    }

    @Test
    void job_isCancelledAndBegunAgain() {
        var tab = open("/examples/progress-bar");
        begin(tab);
        ClickToEditBrowserTest.button(tab, "Cancel").click();
        assertThat(tab.locator("#status")).hasText(Pattern.compile("Cancelled at \\d+ %"));
        begin(tab);
        assertThat(tab.locator("#status")).hasText("Done");
        assertThat(tab.locator("#percent")).hasText("100 %");
    }
}
