package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductBrowserTest extends BrowserTest {
    private Page product(Visitor visitor, String user) {
        var tab = LoginBrowserTest.signIn(visitor.open("/login"), user);
        tab.navigate("/product/1");
        return tab;
    }

    @Test
    void twoUsersInFourTabs_editOneRecord() {
        var ada = visitor();
        var bob = visitor();
        var first = product(ada, "ada");
        var third = product(bob, "bob");
        var tabs = List.of(first, ada.open("/product/1"), third, bob.open("/product/1"));
        first.locator("#edit-name").fill("Pot");
        for (var tab : tabs) {
            assertThat(tab.locator("#product-name")).hasText("Pot");
            assertThat(tab.locator("#edit-name")).hasValue("Pot");
        }
        third.locator("#edit-price").fill("19.5");
        for (var tab : tabs) {
            assertThat(tab.locator("#price")).hasText("19.5");
            assertThat(tab.locator("#edit-price")).hasValue("19.5");
        }
        tabs.get(1).locator("#buy").click();
        tabs.get(3).locator("#buy").click();
        for (var tab : tabs) {
            assertThat(tab.locator("#stock")).hasText("3");
            assertThat(tab.locator("#product-name")).hasText("Pot");
        }
    }

    @Test
    void usersWhoEditAtTheSameTime_loseNothingOfEachOther() {
        var ada = visitor();
        var bob = visitor();
        var first = product(ada, "ada");
        var third = product(bob, "bob");
        var tabs = List.of(first, ada.open("/product/1"), third, bob.open("/product/1"));
        first.locator("#edit-name").fill("Pot");
        third.locator("#edit-price").fill("19.75");
        tabs.get(1).locator("#buy").click();
        tabs.get(3).locator("#buy").click();
        for (var tab : tabs) {
            assertThat(tab.locator("#product-name")).hasText("Pot");
            assertThat(tab.locator("#price")).hasText("19.75");
            assertThat(tab.locator("#stock")).hasText("3");
        }
        assertEquals(new Product("Pot", new BigDecimal("19.75"), 3), running().record(Product.state(1)).get());
    }

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

    @Test
    void typing_isSavedAfterARestAndNotAtEachKey() {
        var tab = product(visitor(), "bob");
        var guest = open("/product/1");
        var saves = new AtomicInteger();
        tab.onRequest(request -> saves.addAndGet(request.method().equals("POST") ? 1 : 0));
        stopClock(tab);
        tab.locator("#edit-name").fill("");
        tab.locator("#edit-name").pressSequentially("A pot that holds two cups");
        tab.clock().runFor(2_000);
        assertThat(guest.locator("#product-name")).hasText("A pot that holds two cups");
        assertEquals(1, saves.get(), "requests for 26 changes");
    }

    @Test
    void price_thatIsNone_isToldBesideItsFieldAloneAndNotSaved() {
        var tab = product(visitor(), "bob");
        var other = product(visitor(), "ada");
        tab.locator("#edit-price").fill("");
        assertThat(tab.getByText("must be a number")).isVisible();
        assertThat(tab.locator("#edit-price")).hasAccessibleDescription("must be a number");
        assertThat(other.getByText("must be a number")).isHidden();
        tab.locator("#edit-price").fill("0");
        assertThat(tab.getByText("must be greater than or equal to 0.01")).isVisible();
        tab.locator("#edit-name").fill("Pot");
        assertThat(other.locator("#product-name")).hasText("Pot");
        assertThat(other.locator("#price")).hasText("24.50");
        assertThat(tab.locator("#edit-price")).hasValue("0");
        other.locator("#edit-price").fill("30");
        assertThat(tab.locator("#edit-price")).hasValue("30");
        assertThat(tab.locator("#price")).hasText("30");
    }

    @Test
    void editing_rejectsWhatBreaksARuleAndSaysWhy() {
        var tab = product(visitor(), "bob");
        var guest = open("/product/1");
        tab.locator("#edit-name").fill("");
        assertThat(tab.getByText("must not be blank")).isVisible();
        assertThat(tab.locator("#edit-name")).hasAttribute("aria-invalid", "true");
        assertThat(guest.locator("#product-name")).hasText("Teapot");
        tab.locator("#edit-name").fill("Tea");
        assertThat(tab.getByText("must not be blank")).isHidden();
        assertThat(guest.locator("#product-name")).hasText("Tea");
    }

    @Test
    void buying_stopsWhereTheStockEnds() {
        var tab = open("/product/2");
        for (var left = 2; left >= 0; left--) {
            tab.locator("#buy").click();
            assertThat(tab.locator("#stock")).hasText("" + left);
        }
        tab.locator("#buy").click();
        assertThat(tab.getByText("Not enough of it is in stock")).isVisible();
        assertThat(tab.locator("#stock")).hasText("0");
    }

    @Test
    void guests_mayNotEdit() {
        var tab = open("/product/3");
        assertThat(tab.locator("#product-name")).hasText("Strainer");
        assertThat(tab.locator("#edit-name")).hasCount(0);
    }
}
