package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop whose forms work with JavaScript and without. */
class ShopBrowserTest extends BrowserTest {
    private Page tab(boolean scripted) {
        return visitor(new Browser.NewContextOptions().setJavaScriptEnabled(scripted))
                .expecting("the server responded with a status of 422")
                .open("/shop");
    }

    private static String field(String path) {
        return "[name='checkout." + path + "']";
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void visitor_buysAndIsToldWhatIsMissing(boolean scripted) {
        var tab = tab(scripted);
        tab.locator("#add-tea").click();
        assertThat(tab.locator("#total")).hasText("Total: 8.90 €");
        tab.locator("#add-tea").click();
        assertThat(tab.locator("#total")).hasText("Total: 17.80 €");
        tab.locator("#add-pot").click();
        assertThat(tab.locator("#remove-pot")).isVisible();
        tab.locator("#remove-pot").click();
        assertThat(tab.locator("#total")).hasText("Total: 17.80 €");
        tab.locator("#checkout").click();
        assertThat(tab.locator("#sum")).hasText("2 pieces for 17.80 €");
        tab.locator(field("name")).fill("Ann <b>");
        tab.locator(field("address.city")).fill("Bonn");
        tab.getByLabel("Express").check();
        tab.getByText("Add", new Page.GetByTextOptions().setExact(true)).click();
        tab.locator(field("vouchers.0.code")).fill("TEA-12");
        assertThat(tab.locator(field("name"))).hasValue("Ann <b>");
        tab.getByLabel("I accept the terms").check();
        tab.locator("#buy").click();
        assertThat(tab.locator("label:has(" + field("email") + ") small")).hasText("must not be blank");
        assertThat(tab.locator("label:has(" + field("address.postcode") + ") small")).hasText("has five digits");
        assertThat(tab.locator("label:has(" + field("vouchers.0.code") + ") small")).hasText("looks like ABC-123");
        assertThat(tab.locator(field("name"))).hasValue("Ann <b>");
        assertThat(tab.getByLabel("Express")).isChecked();
        assertThat(tab.getByLabel("I accept the terms")).isChecked();
        tab.locator(field("email")).fill("ann@example.org");
        tab.locator(field("address.street")).fill("Main road 1");
        tab.locator(field("address.postcode")).fill("53111");
        tab.locator(field("vouchers.0.code")).fill("TEA-123");
        tab.locator("#buy").click();
        assertThat(tab.locator("#thanks")).hasText("Thank you, Ann <b>!");
        assertThat(tab.locator("dl")).containsText("17.80 €");
        assertThat(tab.locator("dl")).containsText("express");
        assertThat(tab).hasURL("http://localhost:" + running().port() + "/shop/thanks");
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

    @Test
    void enterInAField_buysRatherThanAddingAVoucher() {
        for (var scripted : new boolean[] {true, false}) {
            var tab = tab(scripted);
            tab.locator("#add-tea").click();
            assertThat(tab.locator("#total")).isVisible();
            tab.locator("#checkout").click();
            tab.locator(field("name")).fill("Ann");
            tab.locator(field("name")).press("Enter");
            assertThat(tab.locator("label:has(" + field("email") + ") small")).hasText("must not be blank");
            assertThat(tab.locator(field("vouchers.0.code"))).hasCount(0);
        }
    }
}
