package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

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
