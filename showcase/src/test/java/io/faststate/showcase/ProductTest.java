package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class ProductTest {
    private static TestVisitor user(TestApp app, String name) {
        return app.visitor().signedInAs(Accounts.find(name, name).orElseThrow());
    }

    private static TestElement name(TestPage page) {
        return page.find(By.css("#product-name"));
    }

    private static TestElement price(TestPage page) {
        return page.find(By.css("#price"));
    }

    private static TestElement stock(TestPage page) {
        return page.find(By.css("#stock"));
    }

    @Test
    void twoUsersInFourTabs_editOneRecord(TestApp app) {
        var ada = user(app, "ada");
        var bob = user(app, "bob");
        var pages = List.of(ada.open("/product/1"), ada.open("/product/1"), bob.open("/product/1"), bob.open("/product/1"));
        pages.get(0).fill("Name", "Pot");
        for (var page : pages) {
            assertThat(name(page)).hasText("Pot");
            assertThat(page.field("Name")).hasValue("Pot");
        }
        pages.get(2).fill("Price", "19.5");
        for (var page : pages) {
            assertThat(price(page)).hasText("19.5");
            assertThat(page.field("Price")).hasValue("19.5");
        }
        pages.get(1).click("Buy");
        pages.get(3).click("Buy");
        for (var page : pages) {
            assertThat(stock(page)).hasText("3");
            assertThat(name(page)).hasText("Pot");
        }
    }

    @Test
    void usersWhoEditAtTheSameTime_loseNothingOfEachOther(TestApp app) {
        var ada = user(app, "ada");
        var bob = user(app, "bob");
        var pages = List.of(ada.open("/product/1"), ada.open("/product/1"), bob.open("/product/1"), bob.open("/product/1"));
        pages.get(0).fill("Name", "Pot");
        pages.get(2).fill("Price", "19.75");
        pages.get(1).click("Buy");
        pages.get(3).click("Buy");
        for (var page : pages) {
            assertThat(name(page)).hasText("Pot");
            assertThat(price(page)).hasText("19.75");
            assertThat(stock(page)).hasText("3");
        }
        assertEquals(new Product("Pot", new BigDecimal("19.75"), 3), app.running().record(Product.state(1)).get());
    }

    @Test
    void typing_isSavedAfterARestAndNotAtEachKey(TestApp app) {
        var page = user(app, "bob").open("/product/1");
        var guest = app.visitor().open("/product/1");
        page.type("Name", " that holds two cups");
        app.clock().advance(Duration.ofSeconds(2));
        assertThat(name(guest)).hasText("Teapot that holds two cups");
        // Others may hear of it before the answer is there, and a slow machine may rest while it types.
        var last = page.lastAnswer();
        assertTrue(page.answers().size() <= 3, () -> page.answers().size() + " requests for 20 changes, the last of them " + last);
    }

    @Test
    void price_thatIsNone_isToldBesideItsFieldAloneAndNotSaved(TestApp app) {
        var page = user(app, "bob").open("/product/1");
        var other = user(app, "ada").open("/product/1");
        page.clear("Price");
        assertThat(page.field("Price")).hasMessage("must be a number");
        assertThat(other).doesNotShow("must be a number");
        page.fill("Price", "0");
        assertThat(page).shows("must be greater than or equal to 0.01");
        page.fill("Name", "Pot");
        assertThat(name(other)).hasText("Pot");
        assertThat(price(other)).hasText("24.50");
        assertThat(page.field("Price")).hasValue("0");
        other.fill("Price", "30");
        assertThat(page.field("Price")).hasValue("30");
        assertThat(price(page)).hasText("30");
    }

    @Test
    void editing_rejectsWhatBreaksARuleAndSaysWhy(TestApp app) {
        var page = user(app, "bob").open("/product/1");
        var guest = app.visitor().open("/product/1");
        page.clear("Name");
        assertThat(page.field("Name")).hasMessage("must not be blank");
        assertThat(page.field("Name")).hasAttribute("aria-invalid", "true");
        assertThat(name(guest)).hasText("Teapot");
        page.fill("Name", "Tea");
        assertThat(page.field("Name")).hasNoMessage();
        assertThat(name(guest)).hasText("Tea");
    }

    @Test
    void buying_stopsWhereTheStockEnds(TestVisitor visitor) {
        var page = visitor.open("/product/2");
        for (var left = 2; left >= 0; left--) {
            page.click("Buy");
            assertThat(stock(page)).hasText("" + left);
        }
        page.click("Buy");
        assertThat(page).shows("Not enough of it is in stock");
        assertThat(stock(page)).hasText("0");
    }

    @Test
    void guests_mayNotEdit(TestVisitor visitor) {
        var page = visitor.open("/product/3");
        assertThat(name(page)).hasText("Strainer");
        assertThat(page.find(By.css("#edit-name"))).isGone();
    }
}
