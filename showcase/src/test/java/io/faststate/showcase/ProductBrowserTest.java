package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductBrowserTest extends BrowserTest {
    @ParameterizedTest
    @CsvSource({"-5, Buy one piece or more", "0, Buy one piece or more", "4, Buy 1 at once or less"})
    void purchase_thatThePageDoesNotOffer_isRefused(String pieces, String message) {
        var tab = open("/product/1");
        tab.locator("#pieces").evaluate("field => field.removeAttribute('min')");
        tab.locator("#pieces").fill(pieces);
        tab.locator("#buy").evaluate("button => { button.disabled = false; button.click(); }");
        assertThat(tab.getByText(message)).isVisible();
        assertThat(tab.locator("#stock")).hasText("5");
        assertEquals(5, running().record(Product.state(1)).get().stock());
    }
}
