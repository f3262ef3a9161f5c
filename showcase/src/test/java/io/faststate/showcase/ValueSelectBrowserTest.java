package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueSelectBrowserTest extends BrowserTest {
    @Test
    void models_areThoseOfTheMaker() {
        var tab = open("/examples/value-select");
        assertThat(tab.locator("#model option:not([disabled])")).hasText(new String[] {"Jazzmaster", "Stratocaster", "Telecaster"});
        tab.locator("#model").selectOption("Telecaster");
        assertThat(tab.locator("#choice")).hasText("Your choice: Fender Telecaster");
        tab.locator("#maker").selectOption("STEINWAY");
        assertThat(tab.locator("#model option:not([disabled])")).hasText(new String[] {"Model B", "Model D"});
        assertThat(tab.locator("#model")).hasValue("");
        assertThat(tab.locator("#choice")).isHidden();
        tab.locator("#model").selectOption("Model D");
        assertThat(tab.locator("#choice")).hasText("Your choice: Steinway Model D");
    }
}
